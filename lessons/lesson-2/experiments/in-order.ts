// A thousand values over one connection: do they arrive as they were sent?
import { Pull, Push } from "zeromq";

const COUNT = 1000;

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull();
pull.connect("tcp://localhost:5559");

for (let i = 0; i < COUNT; i++) await push.send(String(i));

let inPlace = 0;
for (let i = 0; i < COUNT; i++) {
  const [value] = await pull.receive();
  if (String(value) === String(i)) inPlace++;
}
console.log(`${inPlace} of ${COUNT} values arrived in their place`);
