// A bound PUSH that nobody has connected to: does send() wait?
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log("bound");

let done = false;
const sending = push.send("0").then(() => {
  done = true;
});

await sleep(500);
console.log(`after half a second alone, send is done: ${done}`);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
await sending;
console.log(`after a PULL has connected, send is done: ${done}`);
