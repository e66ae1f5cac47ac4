import { Pull } from "zeromq";

const pull = new Pull({ receiveTimeout: 1000 });
await pull.bind("tcp://127.0.0.1:5560");

// Squares that are here, and whose turn it is not yet.
const squares = new Map<number, number>();
let next = 1;
for (;;) {
  const [message] = await pull.receive().catch(() => []);
  if (!message) break;
  const { n, square } = JSON.parse(String(message));
  squares.set(n, square);
  for (; squares.has(next); next++) console.log(`${next} ${squares.get(next)}`);
  if (next > 20) break;
}
console.log("done 20");
