// The values are put on a pile and taken from its top: 2, 1, 0.
import { Push } from "zeromq";

const todo = [0, 1, 2];
const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

let value = todo.pop();
while (value !== undefined) {
  console.log(`sending ${value}`);
  await push.send(String(value));
  value = todo.pop();
}
