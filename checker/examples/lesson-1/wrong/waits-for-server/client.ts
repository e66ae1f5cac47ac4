// Sends, and then stays until the server has gone away again.
import { Push } from "zeromq";

const push = new Push();
const serverIsGone = new Promise<void>((resolve) => push.events.on("disconnect", () => resolve()));

await push.bind("tcp://127.0.0.1:5559");
console.log("sending 0");
await push.send("0");

const alive = setInterval(() => {}, 1000);
await serverIsGone;
clearInterval(alive);
push.close();
