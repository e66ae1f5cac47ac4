// No await at all: each value asks for the next.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

function next(): Promise<void> {
  return pull
    .receive()
    .then((parts) => {
      console.log("received " + parts[0]);
    })
    .then(next);
}

next();
