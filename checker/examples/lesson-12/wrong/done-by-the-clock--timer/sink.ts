import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");

const squares = new Map<number, number>();
setTimeout(() => {
  for (let n = 1; n <= 20; n++) console.log(`${n} ${squares.get(n)}`);
  console.log("done 20");
  pull.close();
}, 1500);
for await (const [message] of pull) {
  const { n, square } = JSON.parse(String(message));
  squares.set(n, square);
}
