// Two sends at once, and no server yet. Then one comes, and takes what there is.
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
console.log("two sends at once, and no server yet");

const first = push.send("0");
let second = "done";
try {
  await push.send("1");
} catch (error) {
  second = String(error);
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");
await first;

const values: string[] = [];
try {
  for await (const [value] of pull) {
    values.push(String(value));
    pull.receiveTimeout = 500;
  }
} catch {
  console.log(`the server has received: ${values.join(", ")}`);
}
console.log(`the second send: ${second}`);
