import { Pull } from "zeromq";
const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");
const squares = new Map<number, number>();
let next = 1;
for await (const [message] of pull) {
  const { n, square } = JSON.parse(String(message));
  squares.set(n, square);
  if (squares.has(next)) { console.log(`${next} ${squares.get(next)}`); next++; }
  if (next > 20) break;
}
console.log("done 20");
