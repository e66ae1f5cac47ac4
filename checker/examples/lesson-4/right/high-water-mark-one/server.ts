// The socket's queue is kept short, so that values wait at the client.
import { setTimeout as sleep } from "node:timers/promises";
import { Context, Pull } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const context = new Context();
const pull = new Pull({ context, receiveHighWaterMark: 1, linger: 0 });
pull.connect("tcp://127.0.0.1:5559");

for await (const [value] of pull) {
  console.info("received %s", value);
  await sleep(WORK_MS);
  console.info("value: %s", value);
}
