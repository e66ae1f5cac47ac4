// Takes the port from PORT, which is not set here, and falls back to 5555.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const { VALUES_PORT = "5555" } = process.env;

const pull = new Pull();
pull.connect(`tcp://localhost:${VALUES_PORT}`);

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
