// Ten values by turn. Server a is at work on its first value all the time; server b works through what it gets.
import { Pull, Push } from "zeromq";

const push = new Push();
const { events } = push;
await push.bind("tcp://127.0.0.1:5559");

const [a, b] = [new Pull(), new Pull({ receiveTimeout: 500 })];
for (const server of [a, b]) {
  server.connect("tcp://localhost:5559");
  for await (const { type } of events) if (type === "handshake") break;
}
for (let i = 0; i < 10; i++) await push.send(String(i));

console.log(`server a: at work on ${(await a.receive())[0]}`);
const got: string[] = [];
for (;;) {
  const [value] = await b.receive().catch(() => []);
  if (!value) break;
  got.push(String(value));
}
console.log(`server b: done with ${got.join(", ")}`);
console.log(`server b: nothing to do, and ${10 - 1 - got.length} values wait at server a`);
for (const socket of [push, a, b]) socket.close();
