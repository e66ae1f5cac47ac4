// Two generators in a row: one receives, the next works.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

async function* received(pull: Pull): AsyncGenerator<string> {
  for await (const [message] of pull) {
    console.log(`received ${message}`);
    yield String(message);
  }
}

async function* worked(values: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const value of values) {
    await sleep(WORK_MS);
    yield value;
  }
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");
for await (const value of worked(received(pull))) console.log(`value: ${value}`);
