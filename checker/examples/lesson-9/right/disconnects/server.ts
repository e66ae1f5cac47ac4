// Leaves its client when it is told to stop, and goes on with what it still gets.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const CLIENT = "tcp://localhost:5559";
const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull({ receiveTimeout: 50 });
pull.connect(CLIENT);

let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (!isStopping) pull.disconnect(CLIENT);
    isStopping = true;
  });
}

let finished = 0;
for (;;) {
  const message = await pull.receive().catch(() => undefined);
  if (!message && isStopping) break;
  if (!message) continue;
  console.log(`received ${message[0]}`);
  await sleep(WORK_MS);
  console.log(`value: ${message[0]}`);
  finished++;
}
console.log(`stopped after ${finished}`);
