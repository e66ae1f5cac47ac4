// "http" is no transport of ZeroMQ; the error is only logged and the program ends with code 0.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

async function main() {
  const pull = new Pull();
  pull.connect("http://localhost:5559");
  for await (const [value] of pull) {
    console.log(`received ${value}`);
    await sleep(WORK_MS);
    console.log(`value: ${value}`);
  }
}

main().catch((error) => console.log("error:", error.message));
