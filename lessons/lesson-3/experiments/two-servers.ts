// Two servers are connected to one client. Who gets what?
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const yours = new Pull();
yours.connect("tcp://localhost:5559");
await sleep(500);
const forgotten = new Pull();
forgotten.connect("tcp://localhost:5559");
await sleep(500);

for (let i = 0; i < 6; i++) await push.send(String(i));

async function takeThree(pull: Pull): Promise<string> {
  const values: string[] = [];
  pull.receiveTimeout = 3000;
  try {
    while (values.length < 3) values.push(String((await pull.receive())[0]));
  } catch {
    values.push("and no more: is there a third server?");
  }
  return values.join(" ");
}
console.log(`your server gets                       ${await takeThree(yours)}`);
console.log(`the one left in another terminal gets  ${await takeThree(forgotten)}`);
