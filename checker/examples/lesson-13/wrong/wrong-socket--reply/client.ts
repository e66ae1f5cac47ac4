import { Reply } from "zeromq";

const reply = new Reply();
await reply.bind("tcp://127.0.0.1:5559");

for (let next = 0; next < 10; next++) {
  await reply.receive();
  await reply.send(String(next));
}
