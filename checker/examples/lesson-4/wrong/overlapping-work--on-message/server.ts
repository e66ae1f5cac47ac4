// An event does not wait for an async listener: the next message is handled during the work on the last.
import { setTimeout as sleep } from "node:timers/promises";
import zmq from "zeromq/v5-compat";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = zmq.socket("pull");
pull.connect("tcp://localhost:5559");

pull.on("message", async (message: Buffer) => {
  console.log(`received ${message}`);
  await sleep(WORK_MS);
  console.log(`value: ${message}`);
});
