// Prints three lines, hands the values to a function that is not awaited, and closes the socket over it.
import { Push } from "zeromq";

async function sendAll(socket: Push, values: readonly string[]): Promise<void> {
  for (const value of values) await socket.send(value);
}

console.log("start");
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const values: string[] = [];
for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  values.push(String(i));
}
sendAll(push, values).catch(() => {});
push.close();
