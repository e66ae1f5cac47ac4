// Callbacks only: the timer's callback asks for the next value.
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");

function receive(callback: (value: string) => void): void {
  pull.receive().then(([value]) => callback(String(value)), console.error);
}

receive(function handle(value) {
  console.log(`received ${value}`);
  setTimeout(() => {
    console.log(`value: ${value}`);
    receive(handle);
  }, WORK_MS);
});
