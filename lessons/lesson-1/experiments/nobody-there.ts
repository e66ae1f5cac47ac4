// A bound PUSH, and nobody at the other end. When is its send() done?
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log("bound, and nobody is there");

let state = "nobody is there";
const sending = push.send("0").then(() => console.log(`send() is done: ${state}`));
await sleep(500);

state = "a PULL has connected, and has asked for nothing";
const pull = new Pull();
pull.connect("tcp://localhost:5559");
await Promise.race([sending, sleep(5000, undefined, { ref: false })]);

state = "the PULL has the value";
await pull.receive();
await sending;
