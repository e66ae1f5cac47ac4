// Two sends at once, before anybody has connected.
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const first = push.send("0");
try {
  await push.send("1");
} catch (error) {
  console.log(`the second send: ${error}`);
}

const pull = new Pull();
pull.connect("tcp://localhost:5559");
await first;
const [value] = await pull.receive();
console.log(`the server has received ${value}`);

pull.receiveTimeout = 500;
await pull.receive().then(
  () => console.log("the server has received 1 too"),
  () => console.log("the server waits for 1: nothing comes"),
);
