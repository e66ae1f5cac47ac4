// Connects to every endpoint in CLIENTS, which is not set: the list is empty and nothing is connected.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const endpoints = (process.env.CLIENTS ?? "").split(",").filter(Boolean);

const pull = new Pull();
for (const endpoint of endpoints) pull.connect(endpoint);
console.log("server is ready");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
