import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5559");

for await (const [message = ""] of pull) {
  let value: { client: unknown; n: unknown };
  try {
    value = JSON.parse(message.toString());
  } catch {
    console.log(`ignored ${message.length} bytes`);
    continue;
  }
  if (typeof value.client === "string" && Number.isInteger(value.n)) console.log(`${value.client} ${value.n}`);
  else console.log(`ignored ${message.length} bytes`);
}
