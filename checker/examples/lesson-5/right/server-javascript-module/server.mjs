// Plain JavaScript, with the address from a variable.
import { setTimeout as sleep } from "node:timers/promises";
import * as zmq from "zeromq";

const { WORK_MS = 2000, ENDPOINT = "tcp://localhost:5559" } = process.env;

const sock = new zmq.Pull();
sock.connect(ENDPOINT);

for await (const [msg] of sock) {
  console.log(`received ${msg}`);
  await sleep(Number(WORK_MS));
  console.log(`value: ${msg}`);
}
