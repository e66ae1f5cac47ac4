import { Pull } from "zeromq";
const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");
const squares = new Map<number, number>();
let timer: NodeJS.Timeout | undefined;
function finish() {
  for (let n = 1; n <= 20; n++) if (squares.has(n)) console.log(`${n} ${squares.get(n)}`);
  console.log(`done ${squares.size}`);
  process.exit(0);
}
for await (const [message] of pull) {
  const { n, square } = JSON.parse(String(message));
  squares.set(n, square);
  clearTimeout(timer);
  timer = setTimeout(finish, 3000);
}
