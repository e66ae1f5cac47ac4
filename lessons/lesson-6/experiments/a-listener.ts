// A program that has nothing left to do, but for a listener that its socket has.
import { Push } from "zeromq";

const push = new Push();
push.events.on("handshake", () => {});
await push.bind("tcp://127.0.0.1:5559");

const look = setTimeout(() => {
  console.log("a second later: still there");
  push.close();
}, 1000);
// The timer itself keeps nothing alive.
look.unref();
process.on("exit", () => console.log("the program ends"));
console.log("there is nothing left to do");
