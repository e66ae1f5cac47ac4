import { Pull, Push } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");
const push = new Push();
push.connect("tcp://localhost:5560");
for await (const [number] of pull) {
  console.log(`received ${number}`);
  await push.send(String(Number(number) ** 2));
}
