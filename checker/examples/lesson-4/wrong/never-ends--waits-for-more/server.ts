// On SIGTERM it wants to finish first, and finishing waits for a value that never comes.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

let stopping = false;

async function serve() {
  while (!stopping) {
    const [value] = await pull.receive();
    console.log(`received ${value}`);
    await sleep(WORK_MS);
    console.log(`value: ${value}`);
  }
}

const served = serve();

process.on("SIGTERM", async () => {
  stopping = true;
  await served;
  process.exit(0);
});
