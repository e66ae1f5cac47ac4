import { Push } from "zeromq";

// How long to wait for a server, in milliseconds.
const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);

// TODO: this client waits for ever where no server comes. Give it a limit, and say so when it is reached.
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
