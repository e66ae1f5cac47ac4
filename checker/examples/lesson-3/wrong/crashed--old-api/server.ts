// Uses the events of zeromq 5 on a socket of zeromq 6, which has no on().
import { Pull } from "zeromq";

const pull = new Pull();
pull.connect("tcp://localhost:5559");

pull.on("message", (value: Buffer) => {
  console.log(`received ${value}`);
});
