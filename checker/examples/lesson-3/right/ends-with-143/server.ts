// Ends with 128 + 15 on SIGTERM, as a shell reports a process that the signal ended.
import { Pull } from "zeromq";

process.on("SIGTERM", () => process.exit(128 + 15));

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
}
