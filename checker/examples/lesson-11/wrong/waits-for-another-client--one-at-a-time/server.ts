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

// One client after the other: the next one when this one has sent its three.
let current = "";
let left = 0;
const waiting: { client: string; n: number }[] = [];

function take(value: { client: string; n: number }): void {
  if (left === 0) {
    current = value.client;
    left = 3;
  }
  if (value.client !== current) {
    waiting.push(value);
    return;
  }
  console.log(`${value.client} ${value.n}`);
  left -= 1;
  if (left === 0) for (const each of waiting.splice(0)) take(each);
}

for await (const [message = Buffer.alloc(0)] of pull) {
  const value = read(message);
  if (value) take(value);
  else console.log(`ignored ${message.length} bytes`);
}
