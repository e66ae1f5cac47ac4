import { Push } from "zeromq";

const started = Date.now();
const paint = (code: number, text: string): string => `\x1b[${code}m${text}\x1b[0m`;
const log = (text: string): void => console.log(paint(90, `[+${Date.now() - started} ms] ${text}`));

console.log("+----------------------+");
console.log("|  three values, once  |");
console.log("+----------------------+");

const push = new Push();
push.events.on("accept", () => console.error("somebody has connected"));
await push.bind("tcp://127.0.0.1:5559");
log("bound to 5559");

for (let i = 0; i < 3; i++) {
  log(`value ${i} is next`);
  console.log(`sending ${i}`);
  await push.send(String(i));
  log(`sent ${i}`);
}

console.error(paint(33, "sending 3 would be too much"));
log("done");
console.log();
// The listener on the events would keep the program alive.
push.close();
