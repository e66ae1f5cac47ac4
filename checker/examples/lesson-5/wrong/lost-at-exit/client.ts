// Nobody waits, so it does not wait for its own sends either, and leaves.
import { Push } from "zeromq";

async function sendAll(socket: Push, values: readonly string[]): Promise<void> {
  for (const value of values) await socket.send(value);
}

console.log("client");
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const values = ["0", "1", "2"];
for (const value of values) console.log(`sending ${value}`);
void sendAll(push, values);
process.exit(0);
