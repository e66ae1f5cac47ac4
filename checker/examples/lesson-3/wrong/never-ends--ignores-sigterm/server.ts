// Catches SIGTERM, says so, and goes on.
import { Pull } from "zeromq";

process.on("SIGTERM", () => {
  console.log("asked to stop");
});

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
}
