import { Push } from "zeromq";

// For how many servers to wait.
const SERVERS = Number(process.env.SERVERS ?? 2);

const push = new Push();
const { events } = push;
await push.bind("tcp://127.0.0.1:5559");

// Who has connected, and has not said yet what it is.
let strangers = 0;
let servers = 0;
for await (const { type } of events) {
  if (type === "accept") strangers += 1;
  if (type === "handshake") {
    strangers -= 1;
    servers += 1;
  }
  // The event does not say who is gone. A stranger does not stay long.
  if (type === "disconnect") {
    if (strangers > 0) strangers -= 1;
    else servers -= 1;
  }
  if (servers === SERVERS) break;
}

// TODO: each server gets every second value, also one that is slow. Give each value to a server that asks for one.
console.log(`${servers} servers`);
for (let i = 0; i < 10; i++) await push.send(String(i));
