// Two pipelines, one with a worker, one with three. Each has six numbers, and the work on one takes 100 ms.
import { setTimeout as sleep } from "node:timers/promises";
import { Pull, Push } from "zeromq";

/** Sets a pipeline up, and gives what lets it run. */
async function pipeline(workers: number): Promise<() => Promise<void>> {
  const ventilator = new Push();
  const { events } = ventilator;
  await ventilator.bind("tcp://127.0.0.1:0");
  const sink = new Pull();
  await sink.bind("tcp://127.0.0.1:0");

  const sockets: (Push | Pull)[] = [ventilator, sink];
  for (let worker = 0; worker < workers; worker++) {
    const pull = new Pull();
    const push = new Push();
    pull.connect(ventilator.lastEndpoint ?? "");
    push.connect(sink.lastEndpoint ?? "");
    for await (const { type } of events) if (type === "handshake") break;
    void work(pull, push);
    sockets.push(pull, push);
  }

  return async () => {
    for (let n = 1; n <= 6; n++) await ventilator.send(String(n));
    for (let n = 1; n <= 6; n++) await sink.receive();
    console.log(`done: the one with ${workers === 1 ? "one worker" : `${workers} workers`}`);
    for (const socket of sockets) socket.close();
  };
}

async function work(pull: Pull, push: Push): Promise<void> {
  for await (const [value = ""] of pull) {
    await sleep(100);
    await push.send(value);
  }
}

const [one, three] = [await pipeline(1), await pipeline(3)];
await Promise.all([one(), three()]);
