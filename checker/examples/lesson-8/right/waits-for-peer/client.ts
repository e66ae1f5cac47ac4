// Gives a value only to a server that is there.
import { Push } from "zeromq";

const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);

const push = new Push({ immediate: true, linger: LINGER_MS, sendTimeout: LINGER_MS });
push.connect("tcp://localhost:5559");

try {
  for (let i = 0; i < 3; i++) {
    console.log(`sending ${i}`);
    await push.send(String(i));
  }
} catch (error) {
  if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
}
