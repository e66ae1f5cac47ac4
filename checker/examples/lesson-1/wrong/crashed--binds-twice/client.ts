// The port is bound a second time by the program's own second socket.
import { Push } from "zeromq";

async function open(): Promise<Push> {
  const socket = new Push();
  await socket.bind("tcp://127.0.0.1:5559");
  return socket;
}

await open();
const push = await open();
console.log("sending 0");
await push.send("0");
