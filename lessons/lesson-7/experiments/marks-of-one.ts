// Both queues hold one value. How many sends get through to a server that takes nothing?
import { Pull, Push } from "zeromq";

/** So many values of a size are sent before one would have to wait. */
async function fill(bytes: number): Promise<number> {
  const push = new Push({ sendHighWaterMark: 1, linger: 0 });
  await push.bind("tcp://127.0.0.1:0");
  const pull = new Pull({ receiveHighWaterMark: 1, linger: 0 });
  pull.connect(push.lastEndpoint ?? "");

  await push.send("the first waits for the server");
  push.sendTimeout = 500;
  let sent = 0;
  // A busy machine can keep one send waiting though there is room. It is full when two in a row have waited in vain.
  for (let refused = 0; refused < 2; ) {
    try {
      await push.send(Buffer.alloc(bytes));
      sent += 1;
      refused = 0;
    } catch {
      refused += 1;
    }
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
