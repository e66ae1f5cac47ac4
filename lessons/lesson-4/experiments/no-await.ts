// The work is started and not awaited.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull();
pull.connect("tcp://localhost:5559");
for (let i = 0; i < 3; i++) await push.send(String(i));

async function work(value: string): Promise<void> {
  await sleep(1000);
  console.log(`value: ${value}`);
}

for (let taken = 0; taken < 3; taken++) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
  work(String(value));
}
