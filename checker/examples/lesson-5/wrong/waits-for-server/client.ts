// Everything is sent, and then the client stays for as long as the server is connected.
import { Push } from "zeromq";

const push = new Push();
let serverLeft: () => void = () => {};
const leaving = new Promise<void>((resolve) => {
  serverLeft = resolve;
});
push.events.on("disconnect", () => serverLeft());

await push.bind("tcp://127.0.0.1:5559");
for (const value of [0, 1, 2]) {
  console.log("sending", value);
  await push.send(String(value));
}

const keepAlive = setInterval(() => {}, 500);
await leaving;
clearInterval(keepAlive);
push.close();
