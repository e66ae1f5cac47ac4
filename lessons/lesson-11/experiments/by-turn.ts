// A server takes nothing until client a has sent it ten values, and then client b two. In which order does it take them?
import { Pull, Push } from "zeromq";

const pull = new Pull();
const { events } = pull;
await pull.bind("tcp://127.0.0.1:5559");

async function send(client: string, count: number): Promise<void> {
  const push = new Push();
  push.connect("tcp://localhost:5559");
  for (let n = 0; n < count; n++) await push.send(`${client}${n}`);
  push.close();
  // What a client has sent is with the server before its end is told.
  for await (const { type } of events) if (type === "disconnect") break;
}

await send("a", 10);
await send("b", 2);

const taken: string[] = [];
for await (const [value] of pull) {
  taken.push(String(value));
  if (taken.length === 12) break;
}
console.log(taken.join(" "));
pull.close();
