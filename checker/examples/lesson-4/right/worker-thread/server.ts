// The work is done in a thread, and the main thread waits for its answer before it takes the next value.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

// As text, since a thread does not load TypeScript by itself.
const CODE = `
  const { parentPort } = require("node:worker_threads");
  parentPort.on("message", ({ value, ms }) => {
    const end = performance.now() + ms;
    while (performance.now() < end);
    parentPort.postMessage(value);
  });
`;
const worker = new Worker(CODE, { eval: true });

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [message] of pull) {
  const value = String(message);
  console.log(`received ${value}`);
  worker.postMessage({ value, ms: WORK_MS });
  const [result] = await once(worker, "message");
  console.log(`value: ${result}`);
}
