// A PUSH is asked for a message, past the types. Does it say that it has none?
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const push = new Push();
await push.bind("tcp://127.0.0.1:5559");

// @ts-expect-error The types have no receive() on a PUSH. At run time it is there.
const receiving = push.receive().then(
  () => "came back",
  () => "failed",
);
console.log(`after a second, receive() ${await Promise.race([receiving, sleep(1000, "still waits")])}`);
push.close();
