// Collects what comes and prints it all when the server is stopped, not when it comes.
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

const values: string[] = [];

process.on("SIGTERM", () => {
  for (const value of values) console.log(`received ${value}`);
  process.exit(0);
});

for await (const [value] of pull) {
  values.push(value.toString());
}
