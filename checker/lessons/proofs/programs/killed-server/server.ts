import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");
for await (const [value] of pull) console.log(`received ${value}`);
