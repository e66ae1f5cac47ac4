// Receives once and then only stays alive: the loop around receive() is missing.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const [value] = await pull.receive();
console.log(`received ${value}`);

// Run until stopped.
setInterval(() => {}, 1000);
