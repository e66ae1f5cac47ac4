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

let name: string | undefined;
for await (const [message = Buffer.alloc(0)] of pull) {
  const value = read(message);
  if (value) name ??= value.client;
  console.log(value ? `${name} ${value.n}` : `ignored ${message.length} bytes`);
}
