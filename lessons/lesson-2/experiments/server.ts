// A server to try your client with: it takes three values and ends.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for (let taken = 0; taken < 3; taken++) {
  const [value] = await pull.receive();
  console.log(`the server has received ${value}`);
}
