import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

let next = 0;
for await (const [server = ""] of router) {
  if (next === 10) break;
  try {
    await router.send([server, "", String(next)]);
    next += 1;
  } catch {}
}
