import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const stopped = new Promise<undefined>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => resolve(undefined));
});
const pull = new Pull();
pull.connect("tcp://localhost:5559");

let finished = 0;
let isStopping = false;
stopped.then(() => {
  isStopping = true;
});
while (!isStopping) {
  const message = await Promise.race([pull.receive(), stopped]);
  if (!message) break;
  const [value] = message;
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  finished++;
}
console.log(`stopped after ${finished}`);
pull.close();
