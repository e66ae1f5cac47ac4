// Both queues hold one value. How many sends get through to a server that takes nothing?
import { Pull, Push } from "zeromq";

/** So many values of a size are sent before one would have to wait. */
async function fill(bytes: number): Promise<number> {
  const push = new Push({ sendHighWaterMark: 1, linger: 0 });
  await push.bind("tcp://127.0.0.1:0");
  const pull = new Pull({ receiveHighWaterMark: 1, linger: 0 });
  pull.connect(push.lastEndpoint ?? "");

  await push.send("the first waits for the server");
  push.sendTimeout = 1000;
  let sent = 0;
  try {
    while (sent < 100_000) {
      await push.send(Buffer.alloc(bytes));
      sent += 1;
    }
  } catch {
    // The queue is full.
  }
  push.close();
  pull.close();
  return sent;
}

for (const [bytes, most] of [
  [65536, 10],
  [4096, 100],
  [100, 1000],
] as const) {
  console.log(`values of ${bytes} bytes: more than ${most} are sent: ${(await fill(bytes)) > most}`);
}
