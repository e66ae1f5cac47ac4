import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5559");

// TODO: this server believes whatever comes in. Look at each message before you use it.
for await (const [message = ""] of pull) {
  const { client, n } = JSON.parse(message.toString());
  console.log(`${client} ${n}`);
}
