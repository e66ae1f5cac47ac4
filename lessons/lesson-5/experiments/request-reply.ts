// A REQ that has sent one value: when can it send the next?
import { setTimeout as sleep } from "node:timers/promises";
import { Reply, Request } from "zeromq";

const request = new Request();
await request.bind("tcp://127.0.0.1:5559");
const reply = new Reply();
reply.connect("tcp://localhost:5559");

await request.send("0");
console.log("client: 0 is sent");

let secondIsSent = false;
const second = request.send("1").then(() => {
  secondIsSent = true;
});
const [value] = await reply.receive();
await sleep(500);
console.log(`server: at work on ${value}; is 1 sent? ${secondIsSent}`);

await reply.send("done");
const [answer] = await request.receive();
await second;
console.log(`client: the answer is "${answer}"; is 1 sent? ${secondIsSent}`);
