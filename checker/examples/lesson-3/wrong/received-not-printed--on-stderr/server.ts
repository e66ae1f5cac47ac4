// The lines go to standard error, and standard output stays empty.
import { Pull } from "zeromq";

const log = (text: string) => process.stderr.write(`${text}\n`);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
log("server is up");

for await (const [value] of pull) {
  log(`received ${value}`);
}
