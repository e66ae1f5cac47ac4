import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");

const squares: { n: number; square: number }[] = [];
while (squares.length < 20) squares.push(JSON.parse(String((await pull.receive())[0])));
squares.sort((one, other) => one.n - other.n);
process.stdout.write(`${squares.map(({ n, square }) => `${n} ${square}`).join("\n")}\ndone ${squares.length}\n`);
pull.close();
