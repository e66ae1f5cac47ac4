// Looks at its flag now and then.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull({ receiveTimeout: 50 });
pull.connect("tcp://localhost:5559");

let isStopping = false;
function stop(): void {
  isStopping = true;
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

let finished = 0;
while (!isStopping) {
  const message = await pull.receive().catch((error: NodeJS.ErrnoException) => {
    if (error.code === "EAGAIN") return undefined;
    throw error;
  });
  if (!message) continue;
  console.log(`received ${message[0]}`);
  await sleep(WORK_MS);
  console.log(`value: ${message[0]}`);
  finished++;
}
console.log(`stopped after ${finished}`);
process.exit();
