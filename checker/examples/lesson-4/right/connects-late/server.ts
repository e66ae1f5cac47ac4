// Connects 300 ms after its start, and prints with process.stdout.write.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const say = (text: string) => process.stdout.write(`${text}\n`);

setTimeoutThen(300, async () => {
  const pull = new Pull();
  pull.connect("tcp://localhost:5559");
  for await (const [value] of pull) {
    say(`received ${value}`);
    await sleep(WORK_MS);
    say(`value: ${value}`);
  }
});

function setTimeoutThen(ms: number, then: () => Promise<void>): void {
  setTimeout(() => void then(), ms);
}
