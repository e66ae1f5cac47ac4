// An async generator gives the texts, the loop prints them.
import { Pull } from "zeromq";

async function* valuesFrom(endpoint: string): AsyncGenerator<string> {
  const pull = new Pull();
  pull.connect(endpoint);
  for await (const parts of pull) yield parts.map(String).join("");
}

for await (const value of valuesFrom("tcp://localhost:5559")) {
  console.log(`received ${value}`);
}
