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

for await (const [message = Buffer.alloc(0)] of pull) {
  const value = read(message);
  if (!value) {
    console.log(`ignored ${message.length} bytes`);
    break;
  }
  console.log(`${value.client} ${value.n}`);
}
