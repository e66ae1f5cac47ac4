import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5559");

function read(message: Buffer): { client: string; n: number } | undefined {
  try {
    const value = JSON.parse(message.toString());
    const isGood = typeof value?.client === "string" && Number.isInteger(value?.n);
    return isGood ? value : undefined;
  } catch {
    return undefined;
  }
}

// Client by client, whenever nothing has come for a moment.
const waiting: { client: string; n: number }[] = [];
let last = Date.now();

async function print(): Promise<void> {
  for (;;) {
    await sleep(50);
    if (Date.now() - last < 100) continue;
    waiting.sort((one, other) => (one.client < other.client ? -1 : 1));
    for (const { client, n } of waiting.splice(0)) console.log(`${client} ${n}`);
  }
}

const printing = print();
for await (const [message = Buffer.alloc(0)] of pull) {
  last = Date.now();
  const value = read(message);
  if (value) waiting.push(value);
  else console.log(`ignored ${message.length} bytes`);
}
await printing;
