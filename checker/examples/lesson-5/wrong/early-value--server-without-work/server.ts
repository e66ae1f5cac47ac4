// The two seconds of work were taken for the waiting that should go, and were removed.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  console.log(`value: ${value}`);
}
