// Connects and stays, but never calls receive(): it takes a connection for the whole job.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");
console.log("connected, waiting for values");

setInterval(() => {
  if (pull.readable) console.log("there is something to read");
}, 250);
