// 0 counts as nothing here, so an empty message is sent.
import { Push } from "zeromq";

function encode(value: number): string {
  return value ? String(value) : "";
}

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log("sending 0");
await push.send(encode(0));
