// No `await` before the receive: the work begins on a promise.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const message = pull.receive();
  message.catch(() => {});
  console.log(`received ${message}`);
  await sleep(WORK_MS);
  console.log(`value: ${message}`);
}
