import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");

const lines: string[] = [];
for await (const [message] of pull) {
  const { n, square } = JSON.parse(String(message));
  lines.push(`${n} ${square}`);
  if (lines.length === 20) break;
}
for (const line of lines.sort()) console.log(line);
console.log("done 20");
