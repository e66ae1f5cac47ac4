// A SUB at the other end of a PUSH: push sounds like publish.
import { setTimeout as sleep } from "node:timers/promises";
import { Subscriber } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const socket = new Subscriber();
socket.connect("tcp://localhost:5559");
socket.subscribe("");

while (true) {
  const [value] = await socket.receive();
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
