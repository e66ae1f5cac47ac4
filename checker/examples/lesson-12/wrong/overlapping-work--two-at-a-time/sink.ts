import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");

// Squares that are here, and whose turn it is not yet.
const squares = new Map<number, number>();
let next = 1;
for await (const [message] of pull) {
  const { n, square } = JSON.parse(String(message));
  squares.set(n, square);
  for (; squares.has(next); next++) console.log(`${next} ${squares.get(next)}`);
  if (next > 20) break;
}
console.log("done 20");
