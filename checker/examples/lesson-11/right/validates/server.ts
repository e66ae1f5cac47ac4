import { Pull } from "zeromq";

type Value = { client: string; n: number };

function isValue(value: unknown): value is Value {
  return (
    !!value &&
    typeof value === "object" &&
    "client" in value &&
    "n" in value &&
    typeof value.client === "string" &&
    Number.isSafeInteger(value.n)
  );
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    console.error(`no JSON: ${error}`);
    return undefined;
  }
};

const pull = new Pull({ receiveHighWaterMark: 100 });
process.once("SIGTERM", () => pull.close());
await pull.bind("tcp://127.0.0.1:5559");
try {
  for (;;) {
    const [message] = await pull.receive();
    const value = parse(String(message));
    console.log(isValue(value) ? `${value.client} ${value.n}` : `ignored ${message?.length ?? 0} bytes`);
  }
} catch {
  console.log("closed");
}
