import { setTimeout as sleep } from "node:timers/promises";
import { Dealer } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

// What a REQ does by itself, by hand: an empty part before the question, and one question at a time.
const dealer = new Dealer();
dealer.connect("tcp://localhost:5559");

for (;;) {
  await dealer.send(["", "ready"]);
  const [, value] = await dealer.receive();
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
