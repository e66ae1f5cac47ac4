import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");

const early = new Map<number, number>();
let turn = 1;
while (turn < 20) {
  const [message] = await pull.receive();
  const { n, square } = JSON.parse(String(message)) as { n: number; square: number };
  early.set(n, square);
  while (early.has(turn)) {
    console.log(`${turn} ${early.get(turn)}`);
    turn++;
  }
}
console.log("done 20");
