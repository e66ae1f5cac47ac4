import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");

const squares: (number | undefined)[] = [];
let printed = 0;
do {
  const [message] = await pull.receive();
  const value = JSON.parse(String(message));
  squares[value.n] = value.square;
  while (squares[printed + 1] !== undefined) {
    printed += 1;
    console.log(printed, squares[printed]);
  }
} while (printed < 20);
console.log("done", printed);
process.exit();
