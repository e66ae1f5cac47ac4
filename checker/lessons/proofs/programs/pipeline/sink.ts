import { Pull } from "zeromq";

const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5560");
for await (const [square] of pull) console.log(`value: ${square}`);
