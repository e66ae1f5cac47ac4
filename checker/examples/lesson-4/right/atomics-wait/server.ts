// Sleeps as a C program would: the whole thread stands still.
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);
const cell = new Int32Array(new SharedArrayBuffer(4));

const pull = new Pull();
pull.connect("tcp://localhost:5559");

pull.receive().then(function handle([value]): void {
  console.log(`received ${value}`);
  Atomics.wait(cell, 0, 0, WORK_MS);
  console.log(`value: ${value}`);
  pull.receive().then(handle);
});
