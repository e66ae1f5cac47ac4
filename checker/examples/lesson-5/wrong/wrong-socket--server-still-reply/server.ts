// The client was turned into a PUSH, the server is still the REP of the starter.
import { setTimeout as sleep } from "node:timers/promises";
import { Reply } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const reply = new Reply();
reply.connect("tcp://localhost:5559");

for await (const [value] of reply) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  await reply.send("done");
}
