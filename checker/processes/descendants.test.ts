import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { descendantsOf } from "./descendants.ts";

/** Starts a process from a thread of its own, as tsx does with its compiler, and tells its pid. */
const STARTER = `
  const { spawn } = require("node:child_process");
  const { parentPort } = require("node:worker_threads");
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  parentPort.postMessage(child.pid);
`;

it.runIf(process.platform === "linux")("a child that another thread has started is one, too", async () => {
  const worker = new Worker(STARTER, { eval: true });
  const [pid] = await once(worker, "message");
  expect(descendantsOf(process.pid)).toContain(pid);
  process.kill(pid, "SIGKILL");
  await worker.terminate();
});
