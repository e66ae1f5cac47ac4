import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5559");
for await (const parts of pull) {
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  const [, client, n] = /^\s*\{\s*"client"\s*:\s*"([^"\\]*)"\s*,\s*"n"\s*:\s*(-?\d+)\s*\}\s*$/.exec(parts.join("")) ?? [];
  console.log(client === undefined ? `ignored ${bytes} bytes` : `${client} ${n}`);
}
