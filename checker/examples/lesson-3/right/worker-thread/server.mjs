// A thread of its own receives; the main thread prints.
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { Pull } from "zeromq";

if (isMainThread) {
  const receiver = new Worker(new URL(import.meta.url));
  receiver.on("message", (value) => console.log(`received ${value}`));
} else {
  const pull = new Pull();
  pull.connect("tcp://localhost:5559");
  for await (const [value] of pull) parentPort.postMessage(String(value));
}
