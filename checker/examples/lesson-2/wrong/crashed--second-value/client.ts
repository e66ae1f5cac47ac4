// The table of values has an end that the loop does not know.
import { Push } from "zeromq";

const names: any[] = [{ value: 0 }, { value: 1 }];

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) {
  console.log(`sending ${names[i].value}`);
  await push.send(String(names[i].value));
}
