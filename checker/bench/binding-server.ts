import { Pull } from "zeromq";

// The server of lesson 8, for its client to be run by hand with: it binds, and takes what comes.
const pull = new Pull();
await pull.bind("tcp://127.0.0.1:5559");

for await (const [value] of pull) console.log(`received ${value}`);
