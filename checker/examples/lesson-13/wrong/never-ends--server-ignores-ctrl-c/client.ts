import { Router } from "zeromq";

// With mandatory, a send to a server that is gone fails. Without it, the value would be dropped in silence.
const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

let next = 0;
while (next < 10) {
  // Who asks, an empty part, and "ready".
  const [server = ""] = await router.receive();
  try {
    await router.send([server, "", String(next)]);
    next += 1;
  } catch (error) {
    // Who asked is gone, and the value is still here: the next that asks gets it. Another error is not ours to explain.
    if (!(error instanceof Error && "code" in error && error.code === "EHOSTUNREACH")) throw error;
  }
}
