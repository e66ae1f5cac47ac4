import { Pull } from "zeromq";

// How long the work on one value takes, in milliseconds.
const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [value] of pull) {
  console.log(`received ${value}`);
  // TODO: work for WORK_MS milliseconds, then print "value: V". Only then take the next value.
}
