import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const pull = new Pull();
pull.connect("tcp://localhost:5559");
const push = new Push();
push.connect("tcp://localhost:5560");

async function work(): Promise<void> {
  for (;;) {
    const [value] = await next();
    const n = Number(value);
    await sleep(WORK_MS);
    await send(JSON.stringify({ n, square: n * n }));
  }
}

// Of a socket, one receive and one send at a time.
let receiving: Promise<unknown> = Promise.resolve();
function next(): Promise<Buffer[]> {
  const message = receiving.then(() => pull.receive());
  receiving = message;
  return message;
}
let sending: Promise<unknown> = Promise.resolve();
function send(text: string): Promise<void> {
  const sent = sending.then(() => push.send(text));
  sending = sent;
  return sent;
}

await Promise.all([work(), work()]);
