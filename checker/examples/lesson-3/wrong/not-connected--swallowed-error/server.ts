// The endpoint lacks "tcp://", so connect throws; the catch hides it and the program ends with code 0.
import { Pull } from "zeromq";

const pull = new Pull();

try {
  pull.connect("localhost:5559");
  for await (const [value] of pull) {
    console.log(`received ${value}`);
  }
} catch {
  console.log("no more values");
}
