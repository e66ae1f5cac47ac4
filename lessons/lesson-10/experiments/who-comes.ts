// What a bound PUSH hears of those who come to its port, one after the other, and go.
import { once } from "node:events";
import net from "node:net";
import { Pull, Push, Subscriber } from "zeromq";

const push = new Push();
const { events } = push;
await push.bind("tcp://127.0.0.1:5559");

/** The events up to one of a type. */
async function hear(last: string): Promise<string[]> {
  const heard: string[] = [];
  for await (const { type } of events) {
    if (["accept", "handshake", "disconnect"].includes(type)) heard.push(type);
    if (type === last) break;
  }
  return heard;
}

const knock = net.connect(5559, "127.0.0.1");
await once(knock, "data");
knock.destroy();
console.log(`somebody who says nothing: ${(await hear("disconnect")).join(", ")}`);

const subscriber = new Subscriber({ reconnectInterval: 10_000 });
subscriber.connect("tcp://localhost:5559");
console.log(`a SUB: ${(await hear("disconnect")).join(", ")}`);
subscriber.close();

const server = new Pull();
server.connect("tcp://localhost:5559");
const came = await hear("handshake");
server.close();
console.log(`a server: ${[...came, ...(await hear("disconnect"))].join(", ")}`);
push.close();
