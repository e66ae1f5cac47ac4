// A server at work on 0 is to stop, when 1 and 2 have arrived already. It takes what is there, and waits for nothing more.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const push = new Push({ linger: 0 });
await push.bind("tcp://127.0.0.1:5559");
const pull = new Pull();
pull.connect("tcp://127.0.0.1:5559");

for (let i = 0; i < 3; i++) await push.send(String(i));
const [first] = await pull.receive();
console.log(`received ${first}`);
await sleep(500);

pull.receiveTimeout = 0;
try {
  for await (const [value] of pull) console.log(`received ${value}`);
} catch (error) {
  if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;
  console.log("nothing more is there");
}
pull.close();
push.close();
