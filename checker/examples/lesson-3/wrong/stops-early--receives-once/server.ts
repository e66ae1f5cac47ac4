// Takes one value and ends: there is no loop around receive().
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const [value] = await pull.receive();
console.log(`received ${value}`);
