import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

const next = new Map<string, number>();
let handedOut = 0;
while (handedOut < 10) {
  const [server = Buffer.alloc(0)] = await router.receive();
  const value = next.get(server.toString("hex")) ?? 0;
  try {
    await router.send([server, "", String(value)]);
    next.set(server.toString("hex"), value + 1);
    handedOut += 1;
  } catch {}
}
