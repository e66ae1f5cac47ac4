// A socket is closed while its send() still waits for somebody to connect. What becomes of the send?
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

const sending = push.send("0").then(
  () => "done",
  (error) => String(error),
);
push.close();
console.log(`the send: ${await Promise.race([sending, sleep(2000, "still waiting", { ref: false })])}`);
