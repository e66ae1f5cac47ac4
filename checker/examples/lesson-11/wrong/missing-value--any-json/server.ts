import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5559");

for await (const [message = ""] of pull) {
  try {
    const value = JSON.parse(message.toString());
    console.log(`${value?.client} ${value?.n}`);
  } catch {
    console.log(`ignored ${message.length} bytes`);
  }
}
