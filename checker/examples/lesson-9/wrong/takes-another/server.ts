// Finishes what is in its queue first.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let isStopping = false;
function stop(): void {
  isStopping = true;
  pull.receiveTimeout = 100;
  if (!isAtWork) pull.close();
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

let isAtWork = false;

let finished = 0;
while (!pull.closed) {
  try {
    const [value] = await pull.receive();
    isAtWork = true;
    console.log(`received ${value}`);
    await sleep(WORK_MS);
    console.log(`value: ${value}`);
    finished++;
    isAtWork = false;
  } catch {
    if (isStopping) break;
  }
}
console.log(`stopped after ${finished}`);
pull.close();
