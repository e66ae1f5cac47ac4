// await in a function that is not async is no valid program.
import { setTimeout as sleep } from "node:timers/promises";
import zmq from "zeromq/v5-compat";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = zmq.socket("pull");
pull.connect("tcp://localhost:5559");

pull.on("message", (value: Buffer) => {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
});
