// A server to try your client with: it takes one value and ends.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const [value] = await pull.receive();
console.log(`the server has received ${value}`);
