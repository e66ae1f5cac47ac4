import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");

const squares: [number, number][] = [];
for (;;) {
  try {
    const [message] = await pull.receive();
    pull.receiveTimeout = 500;
    const { n, square } = JSON.parse(String(message));
    squares.push([n, square]);
  } catch {
    break;
  }
}
for (const [n, square] of squares.sort(([one], [other]) => one - other)) console.log(`${n} ${square}`);
console.log(`done ${squares.length}`);
