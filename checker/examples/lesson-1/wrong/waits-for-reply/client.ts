// A REQ socket: after the value it waits for an answer.
import { Request } from "zeromq";

const request = new Request();
await request.bind("tcp://127.0.0.1:5559");
console.log("sending 0");
await request.send("0");
await request.receive();
