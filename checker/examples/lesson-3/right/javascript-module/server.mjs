// Plain JavaScript, an ES module.
import zmq from "zeromq";

const { Pull } = zmq;
const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) console.log(`received ${value}`);
