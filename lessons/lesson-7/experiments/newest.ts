// A program measures 0 to 9999, and keeps the newest in a variable. Whenever there is room in its queue, it sends that one.
// The server takes nothing until all is measured.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const LAST = 9999;

const push = new Push({ sendHighWaterMark: 1, linger: 0 });
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull({ receiveHighWaterMark: 1 });
pull.connect("tcp://localhost:5559");

let newest = 0;
async function measure(): Promise<void> {
  while (newest < LAST) {
    newest += 1;
    if (newest % 100 === 0) await sleep(1);
  }
}

let sent = 0;
async function sendNewest(): Promise<void> {
  for (let last = -1; last < LAST; await sleep(1)) {
    if (newest === last) continue;
    last = newest;
    await push.send(`${last} `.padEnd(65536, "."));
    sent += 1;
  }
}

const sending = sendNewest();
await measure();

let arrived = "";
for await (const [value] of pull) {
  arrived = String(value).split(" ")[0] ?? "";
  if (arrived === String(LAST)) break;
}
await sending;
console.log(`of 10000, fewer than 1000 are sent: ${sent < 1000}; the last that arrives: ${arrived}`);
push.close();
pull.close();
