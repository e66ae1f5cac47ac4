// Both queues hold one value. Do more sends than that get through to a server that takes nothing?
import { Pull, Push } from "zeromq";

/** Whether more than so many values of a size are sent before one has to wait. */
async function takesMoreThan(most: number, bytes: number): Promise<boolean> {
  const push = new Push({ sendHighWaterMark: 1, linger: 0 });
  await push.bind("tcp://127.0.0.1:0");
  const pull = new Pull({ receiveHighWaterMark: 1, linger: 0 });
  pull.connect(push.lastEndpoint ?? "");

  await push.send("the first waits for the server");
  push.sendTimeout = 2000;
  try {
    for (let sent = 0; sent <= most; sent++) await push.send(Buffer.alloc(bytes));
    return true;
  } catch {
    // The queue is full.
    return false;
  } finally {
    push.close();
    pull.close();
  }
}

for (const [bytes, most] of [
  [65536, 10],
  [4096, 100],
  [100, 1000],
] as const) {
  console.log(`values of ${bytes} bytes: more than ${most} are sent: ${await takesMoreThan(most, bytes)}`);
}
