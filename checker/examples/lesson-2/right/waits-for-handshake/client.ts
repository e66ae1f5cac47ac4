import { Push } from "zeromq";

const push = new Push();
const handshake = new Promise<void>((resolve) => push.events.on("handshake", () => resolve()));

await push.bind("tcp://0.0.0.0:5559");
const alive = setInterval(() => console.log("no server yet"), 200);
await handshake;
clearInterval(alive);

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await push.send(String(i));
}
push.close();
