// An emitter drives it: a value that is done makes the server ask for the next.
import { EventEmitter, once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const jobs = new EventEmitter();
jobs.on("job", async (value: string) => {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
  jobs.emit("done");
});

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const [value] = await pull.receive();
  const done = once(jobs, "done");
  jobs.emit("job", String(value));
  await done;
}
