// setTimeout comes back at once: every value gets a timer of its own, and the timers run side by side.
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

while (true) {
  const [value] = await pull.receive();
  console.log(`received ${value}`);
  setTimeout(() => console.log(`value: ${value}`), WORK_MS);
}
