import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

let next = 0;
for (;;) {
  const [server = ""] = await router.receive();
  if (next === 10) continue;
  try {
    await router.send([server, "", String(next)]);
    next += 1;
  } catch {
  }
}
