// SIGTERM and SIGINT close the socket and the program ends with code 0.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const stop = new AbortController();
process.once("SIGTERM", () => stop.abort());
process.once("SIGINT", () => stop.abort());

const pull = new Pull();
pull.connect("tcp://localhost:5559");
stop.signal.addEventListener("abort", () => pull.close());

try {
  while (!stop.signal.aborted) {
    const [value] = await pull.receive();
    console.log(`received ${value}`);
    await sleep(WORK_MS, undefined, { signal: stop.signal });
    console.log(`value: ${value}`);
  }
} catch (error) {
  if (!stop.signal.aborted) throw error;
}
