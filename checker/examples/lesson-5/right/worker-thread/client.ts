import { once } from "node:events";
import { Worker } from "node:worker_threads";

// The main thread stays free: it hands the values over, and the other thread sends them.
const worker = new Worker(new URL("./sender.mjs", import.meta.url));
for (let i = 0; i < 3; i++) worker.postMessage(i);
worker.postMessage("end");

const [code] = await once(worker, "exit");
process.exitCode = code;
