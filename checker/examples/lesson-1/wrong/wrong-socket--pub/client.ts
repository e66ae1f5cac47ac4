// A publisher drops what nobody has subscribed to, and says nothing about it.
import { Publisher } from "zeromq";

const publisher = new Publisher();
await publisher.bind("tcp://127.0.0.1:5559");
await new Promise((resolve) => setTimeout(resolve, 400));
console.log("sending 0");
await publisher.send("0");
