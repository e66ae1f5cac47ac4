// Throws away what comes while it is at work.
import zmq from "zeromq/v5-compat";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

let busy = false;

const pull = zmq.socket("pull");
pull.connect("tcp://localhost:5559");

pull.on("message", (message: Buffer) => {
  if (busy) return;
  busy = true;
  console.log(`received ${message}`);
  setTimeout(() => {
    console.log(`value: ${message}`);
    busy = false;
  }, WORK_MS);
});
