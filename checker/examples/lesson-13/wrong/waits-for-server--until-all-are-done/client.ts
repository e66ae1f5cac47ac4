import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

const atWork = new Set<string>();
let next = 0;
while (next < 10 || atWork.size > 0) {
  const [server = Buffer.alloc(0)] = await router.receive();
  atWork.delete(server.toString("hex"));
  if (next === 10) continue;
  try {
    await router.send([server, "", String(next)]);
    atWork.add(server.toString("hex"));
    next += 1;
  } catch {}
}
