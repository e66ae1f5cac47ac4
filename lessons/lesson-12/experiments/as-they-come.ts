// Six numbers for two workers. Worker b is slow: it is done with its first number when worker a has brought all of its own.
import { Pull, Push } from "zeromq";

const ventilator = new Push();
const { events } = ventilator;
await ventilator.bind("tcp://127.0.0.1:5559");
const sink = new Pull();
await sink.bind("tcp://127.0.0.1:5560");

async function worker(): Promise<{ pull: Pull; push: Push }> {
  const pull = new Pull();
  const push = new Push();
  pull.connect("tcp://localhost:5559");
  push.connect("tcp://localhost:5560");
  for await (const { type } of events) if (type === "handshake") break;
  return { pull, push };
}

async function workOnThree({ pull, push }: { pull: Pull; push: Push }): Promise<void> {
  for (let count = 0; count < 3; count++) await push.send(String((await pull.receive())[0]));
}

const a = await worker();
const b = await worker();
for (let n = 1; n <= 6; n++) await ventilator.send(String(n));

const order: string[] = [];
const take = async () => {
  for (let count = 0; count < 3; count++) order.push(String((await sink.receive())[0]));
};
await Promise.all([workOnThree(a), take()]);
await Promise.all([workOnThree(b), take()]);
console.log(`the sink gets the squares of ${order.join(", ")}`);
for (const socket of [ventilator, sink, a.pull, a.push, b.pull, b.push]) socket.close();
