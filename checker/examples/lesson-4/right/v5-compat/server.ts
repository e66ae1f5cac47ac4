// The older interface: messages come as events, so the server keeps a queue and works through it one by one.
import zmq from "zeromq/v5-compat";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const queue: string[] = [];
let atWork = false;

function workOnNext(): void {
  const value = queue.shift();
  if (value === undefined) {
    atWork = false;
    return;
  }
  atWork = true;
  console.log(`received ${value}`);
  setTimeout(() => {
    console.log(`value: ${value}`);
    workOnNext();
  }, WORK_MS);
}

const pull = zmq.socket("pull");
pull.on("message", (message: Buffer) => {
  queue.push(message.toString());
  if (!atWork) workOnNext();
});
pull.connect("tcp://localhost:5559");
