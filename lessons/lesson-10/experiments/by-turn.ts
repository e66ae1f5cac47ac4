// Two servers are connected before anything is sent. Server b takes nothing until all is sent.
import { Pull, Push } from "zeromq";

const push = new Push();
const { events } = push;
await push.bind("tcp://127.0.0.1:5559");

const a = new Pull();
const b = new Pull();
for (const server of [a, b]) {
  server.connect("tcp://localhost:5559");
  for await (const { type } of events) if (type === "handshake") break;
}
for (let i = 0; i < 10; i++) await push.send(String(i));

async function fiveOf(server: Pull): Promise<string> {
  const values: string[] = [];
  for (let i = 0; i < 5; i++) values.push(String((await server.receive())[0]));
  return values.join(", ");
}

console.log(`server a: ${await fiveOf(a)}`);
console.log(`server b, later: ${await fiveOf(b)}`);
for (const socket of [push, a, b]) socket.close();
