import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5559");

for await (const [message] of pull) {
  const { client, n } = JSON.parse(String(message));
  console.log(`${client} ${n}`);
}
