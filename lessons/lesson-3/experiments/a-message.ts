// What receive() gives.
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull();
pull.connect("tcp://localhost:5559");

await push.send("41");
const message = await pull.receive();
console.log(message);

const [value] = message;
console.log(value);
console.log(`as text: ${value}`);
