// Somebody connects and leaves without a word. Which events does the client see, and is its send done?
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Push } from "zeromq";

const push = new Push();
const seen: string[] = [];
push.events.on("accept", () => seen.push("accept"));
push.events.on("handshake", () => seen.push("handshake"));
await push.bind("tcp://127.0.0.1:5559");

const sending = push.send("0").then(
  () => "done",
  () => "closed",
);
const visitor = net.connect(5559, "127.0.0.1");
visitor.once("data", () => visitor.destroy());
visitor.on("error", () => {});

const state = await Promise.race([sending, sleep(500, "still waiting")]);
console.log(`events: ${seen.join(", ")}`);
console.log(`the send is ${state}`);
push.close();
