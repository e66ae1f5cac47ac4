import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");

for (let count = 0; count < 20; count++) {
  const [message] = await pull.receive();
  const { n, square } = JSON.parse(String(message));
  console.log(`${n} ${square}`);
}
console.log("done 20");
