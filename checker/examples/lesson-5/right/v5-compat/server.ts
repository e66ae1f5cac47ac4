import { setTimeout as sleep } from "node:timers/promises";
import * as zmq from "zeromq/v5-compat";

const WORK_MS = Number(process.env["WORK_MS"] ?? 2000);

const pull = zmq.socket("pull");
pull.connect("tcp://localhost:5559");

// Messages come as events, also while one is at work: each waits for the one before it.
let last: Promise<void> = Promise.resolve();
pull.on("message", (message: Buffer) => {
  last = last.then(async () => {
    console.log(`received ${message}`);
    await sleep(WORK_MS);
    console.log(`value: ${message}`);
  });
});
