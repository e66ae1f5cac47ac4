// The older interface with a chain of promises as the queue.
import { setTimeout as sleep } from "node:timers/promises";
import zmq from "zeromq/v5-compat";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = zmq.socket("pull");
let queue: Promise<void> = Promise.resolve();

async function handle(value: string): Promise<void> {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}

pull.on("message", (message: Buffer) => {
  const value = message.toString();
  queue = queue.then(() => handle(value));
});
pull.connect("tcp://localhost:5559");
