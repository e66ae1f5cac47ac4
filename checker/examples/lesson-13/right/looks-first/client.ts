import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

let next = 0;
while (next < 10) {
  const [server = ""] = await router.receive();
  try {
    await router.send([server, "", String(next)]);
    next += 1;
  } catch {
  }
}
