import { EventEmitter, on } from "node:events";
import { Push } from "zeromq";

const source = new EventEmitter();
const values = on(source, "value", { close: ["end"] });

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

setImmediate(() => {
  for (let i = 0; i < 3; i++) source.emit("value", i);
  source.emit("end");
});

for await (const [value] of values) {
  console.log(`sending ${value}`);
  await push.send(`${value}`);
}
