// A client fills its queue for a server that takes one value and closes its socket. Then another server comes: which values
// does it get? First with a client that binds, then with one that connects.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const ENDPOINT = "tcp://127.0.0.1:5559";

async function meet(name: string, isBound: boolean): Promise<void> {
  const push = new Push({ sendHighWaterMark: 200 });
  if (isBound) await push.bind(ENDPOINT);
  else push.connect(ENDPOINT);

  const first = await serve(isBound);
  let sent = 0;
  try {
    for (; sent < 10000; sent++) {
      await push.send(Buffer.alloc(65536));
      push.sendTimeout = 100;
    }
  } catch {
    // The queue is full.
  }
  await first.receive();
  first.close();
  await sleep(400);

  const another = await serve(isBound);
  let arrived = 0;
  try {
    for await (const _ of another) arrived += 1;
  } catch {
    const some = arrived === 0 ? "none" : "some, not all";
    console.log(`${name}: of the others, ${arrived === sent - 1 ? "all" : some} arrive`);
  }
  another.close();
  push.close();
  await sleep(400);
}

async function serve(isClientBound: boolean): Promise<Pull> {
  const pull = new Pull({ receiveHighWaterMark: 1, receiveTimeout: 1000 });
  if (isClientBound) pull.connect(ENDPOINT);
  else await pull.bind(ENDPOINT);
  return pull;
}

await meet("the client binds", true);
await meet("the client connects", false);
