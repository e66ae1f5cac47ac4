// Nobody comes. Three sends with a limit of 300 ms each, and a program that goes on after each that failed.
import { Push } from "zeromq";

const push = new Push({ sendTimeout: 300 });
await push.bind("tcp://127.0.0.1:5559");

const began = performance.now();
for (const value of ["0", "1", "2"]) {
  try {
    await push.send(value);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
    console.log(`${value}: EAGAIN`);
  }
}
// Timers may be early by a millisecond or two.
console.log(`all three took less than 3 * 300 ms: ${performance.now() - began < 890}`);
