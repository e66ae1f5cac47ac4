import { styleText } from "node:util";
import { Push } from "zeromq";

const stamp = (): string => new Date().toTimeString().slice(0, 8);

console.log(`${stamp()} client, process ${process.pid}`);
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log(styleText("cyan", `${stamp()} the door is open`));

for (let i = 0; i < 3; i++) {
  console.warn(`${stamp()} about to send ${i}`);
  console.log(`sending ${i}`);
  await push.send(String(i));
}
console.log(styleText("green", `${stamp()} all sent, and nobody waited`));
