import { Pull } from "zeromq";

const workMs = process.env.WORK_MS ?? 2000;
const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const parts of pull) {
  const value = parts.toString();
  console.log(`received ${value}`);
  await new Promise((resolve) => setTimeout(resolve, workMs));
  console.log(`value: ${value}`);
}
