// Values that come during the work are taken and thrown away.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let busy = false;

async function work(value: string) {
  busy = true;
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  busy = false;
}

for await (const [value] of pull) {
  if (!busy) work(value.toString());
}
