// Two PULLs are connected and one is read: the other takes its half of the values and nobody prints them.
import { Pull } from "zeromq";

const ENDPOINT = "tcp://localhost:5559";

function connected(): Pull {
  const pull = new Pull();
  pull.connect(ENDPOINT);
  return pull;
}

const spare = connected();
const pull = connected();
setInterval(() => {
  if (spare.closed) console.error("the spare is gone");
}, 10_000);

for await (const [value] of pull) {
  console.log(`received ${value}`);
}
