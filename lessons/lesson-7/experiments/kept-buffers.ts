// 4,000 values of 64 KiB for a server that takes nothing, and queues of 100.
// How much memory does the program hold when the loop is over?
import { setImmediate as turn } from "node:timers/promises";
import { Pull, Push } from "zeromq";

async function heldAfter(isTurning: boolean): Promise<number> {
  const push = new Push({ linger: 0, sendHighWaterMark: 100 });
  await push.bind("tcp://127.0.0.1:0");
  const pull = new Pull({ linger: 0, receiveHighWaterMark: 100 });
  pull.connect(push.lastEndpoint ?? "");
  await push.send("the first waits for the server");
  push.sendTimeout = 0;

  const before = process.memoryUsage.rss();
  for (let i = 0; i < 4000; i++) {
    if (isTurning && i % 50 === 0) await turn();
    try {
      await push.send(Buffer.alloc(64 * 1024));
    } catch {
      // Dropped: it is in no queue.
    }
  }
  const held = process.memoryUsage.rss() - before;
  push.close();
  pull.close();
  return Math.round(held / 2 ** 20);
}

const size = (mb: number) => `${mb < 100 ? "less" : "more"} than 100 MB`;
console.log(`with a turn of the event loop every 50 sends: ${size(await heldAfter(true))}`);
console.log(`without: ${size(await heldAfter(false))}`);
