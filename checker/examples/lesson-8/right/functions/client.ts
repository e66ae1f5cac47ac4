import { Push } from "zeromq";

function connect(endpoint: string, linger: number): Push {
  const push = new Push({ linger });
  push.connect(endpoint);
  return push;
}

async function main(): Promise<void> {
  const { LINGER_MS = "1000" } = process.env;
  const push = connect("tcp://127.0.0.1:5559", Number.parseInt(LINGER_MS, 10));
  const values = Array.from({ length: 3 }, (_, i) => i);
  for await (const value of values) {
    console.log(`sending ${value}`);
    await push.send(Buffer.from(String(value)));
  }
}

main();
