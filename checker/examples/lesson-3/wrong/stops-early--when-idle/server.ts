// Takes a quiet moment for the end of all values.
import { Pull } from "zeromq";

const pull = new Pull({ receiveTimeout: 200 });
pull.connect("tcp://localhost:5559");
console.log("here");

let isOver = false;
let isBegun = false;
while (!isOver) {
  try {
    const [value] = await pull.receive();
    isBegun = true;
    console.log(`received ${value}`);
  } catch {
    isOver = isBegun;
  }
}
pull.close();
