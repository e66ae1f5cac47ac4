import { Pull } from "zeromq";

// What a client's value says, as a line. Undefined where it is no such JSON.
const lineOf = (message: string): string | undefined => {
  try {
    const { client, n } = JSON.parse(message);
    if (typeof client === "string" && Number.isInteger(Number(n))) return `${client} ${n}`;
  } catch {
    // No JSON at all, or nothing that has a client in it.
  }
  return undefined;
};

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5559");

for await (const [message = ""] of pull) {
  console.log(lineOf(message.toString()) ?? `ignored ${message.length} bytes`);
}
