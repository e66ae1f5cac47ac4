import { Push } from "zeromq";

const { CLIENT = "a" } = process.env;
const push = new Push();
push.connect("tcp://localhost:5559");
const values = Array.from({ length: 3 }, (_, n) => ({ client: CLIENT, n }));
for (const value of values) {
  await push.send(Buffer.from(JSON.stringify(value)));
  console.log(`sending ${value.client} ${value.n}`);
}
