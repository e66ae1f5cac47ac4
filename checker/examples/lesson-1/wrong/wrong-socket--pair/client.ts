// PAIR talks to PAIR only, not to a PULL.
import { Pair } from "zeromq";

const pair = new Pair();
await pair.bind("tcp://127.0.0.1:5559");
console.log("sending 0");
await pair.send("0");
