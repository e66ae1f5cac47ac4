// A server that shakes hands and takes nothing. What becomes of 10,000 sends that don't wait?
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const COUNT = 10000;

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull();
pull.connect("tcp://127.0.0.1:5559");

let sent = 0;
let dropped = 0;
let last = 0;
for (let i = 0; i < COUNT; i++) {
  try {
    await push.send(`${i} `.padEnd(4096, "."));
    sent += 1;
    last = i;
  } catch {
    dropped += 1;
  }
  push.sendTimeout = 0;
  // Halfway, what still fits on the way to the server gets there, however busy the machine is.
  if (i === COUNT / 2) await sleep(500);
}
console.log(`sent and dropped are ${sent + dropped} together`);
console.log(`more than 1000 + 1000 were sent: ${sent > 2000}`);
console.log(`the newest thousand were all dropped: ${last < COUNT - 1000}`);
console.log(`more than half were dropped: ${dropped > COUNT / 2}`);

let arrived = 0;
pull.receiveTimeout = 500;
try {
  for await (const _ of pull) arrived += 1;
} catch {
  console.log(`as many arrived as were sent: ${arrived === sent}`);
}
push.close();
pull.close();
