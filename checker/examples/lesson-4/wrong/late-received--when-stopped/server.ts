// Keeps all lines in memory and prints them when the server is stopped.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const lines: string[] = [];

process.once("SIGTERM", () => {
  console.log(lines.join("\n"));
  process.exit();
});

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  lines.push(`received ${value}`);
  await sleep(WORK_MS);
  lines.push(`value: ${value}`);
}
