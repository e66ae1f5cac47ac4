// A PUSH sends three values to a server that has not taken one yet.
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull();
pull.connect("tcp://localhost:5559");

for (let i = 0; i < 3; i++) {
  await push.send(String(i));
  console.log(`client: ${i} is sent`);
}

for (let i = 0; i < 3; i++) {
  const [value] = await pull.receive();
  console.log(`server: received ${value}`);
}
