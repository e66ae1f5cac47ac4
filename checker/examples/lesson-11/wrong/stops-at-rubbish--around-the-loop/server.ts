import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5559");

let bytes = 0;
try {
  for await (const [message = ""] of pull) {
    bytes = message.length;
    const { client, n } = JSON.parse(message.toString());
    console.log(`${client} ${n}`);
  }
} catch {
  console.log(`ignored ${bytes} bytes`);
}
