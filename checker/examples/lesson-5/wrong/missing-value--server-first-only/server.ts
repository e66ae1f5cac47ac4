// Works on one value and then waits for a client that never asks: the rest stays in the queue.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Reply } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
const questions = new Reply();
questions.connect("tcp://localhost:5560");

while (true) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  // The client asks here whether its value is done.
  await questions.receive();
  await questions.send("done");
}
