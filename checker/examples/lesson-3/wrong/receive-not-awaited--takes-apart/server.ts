// Takes the first part out of a promise, which has no parts.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  // @ts-expect-error: the compiler knows it, and tsx does not ask it
  const [value] = pull.receive();
  console.log(`received ${value}`);
}
