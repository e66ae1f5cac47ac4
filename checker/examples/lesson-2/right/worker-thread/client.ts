import { Worker } from "node:worker_threads";

const worker = new Worker(new URL("./sender.mjs", import.meta.url), { workerData: [0, 1, 2] });

worker.on("error", (error) => {
  console.error(error);
  process.exitCode = 1;
});
