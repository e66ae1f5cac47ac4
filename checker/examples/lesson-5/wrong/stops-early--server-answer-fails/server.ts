// The answer is still sent, by a name that is gone; the catch at the end hides the error and the server ends.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

async function main() {
  const pull = new Pull();
  pull.connect("tcp://localhost:5559");
  for await (const [value] of pull) {
    console.log(`received ${value}`);
    await sleep(WORK_MS);
    console.log(`value: ${value}`);
    await reply.send("done");
  }
}

main().catch(() => console.log("the client is gone"));
