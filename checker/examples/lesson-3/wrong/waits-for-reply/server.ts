// Answers each value, as a Reply would. A PULL can't send: the first answer never ends.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  // @ts-expect-error: a PULL has no send; at run time there is one that never comes back
  await pull.send("ok");
}
