// The loop over the socket, and a sleep in it.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const { WORK_MS = "2000" } = process.env;

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const message of pull) {
  const value = message.toString();
  console.log(`received ${value}`);
  await sleep(parseInt(WORK_MS, 10));
  console.log(`value: ${value}`);
}
