// Asks and waits for the answer of each value, as one would over HTTP.
import { Request } from "zeromq";

const socket = new Request();
await socket.bind("tcp://127.0.0.1:5559");

async function ask(value: number): Promise<string> {
  console.log(`sending ${value}`);
  await socket.send(String(value));
  const [reply] = await socket.receive();
  return String(reply);
}

for (let i = 0; i < 3; i++) console.log(await ask(i));
