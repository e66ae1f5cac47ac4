// Binds the port that the client has bound already. A server must bind, or so I thought.
import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
}
