// A chain of promises that hangs itself on again.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const serve = (): Promise<void> =>
  pull
    .receive()
    .then(([value]) => {
      console.log(`received ${value}`);
      return sleep(WORK_MS, value);
    })
    .then((value) => console.log(`value: ${value}`))
    .then(serve);

serve();
