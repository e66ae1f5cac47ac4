import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

// Begin when both are there.
const waiting: Buffer[] = [];
while (waiting.length < 2) {
  const [server] = await router.receive();
  if (server) waiting.push(server);
}

let next = 0;
while (next < 10) {
  const server = waiting.shift() ?? (await router.receive())[0] ?? "";
  try {
    await router.send([server, "", String(next)]);
    next += 1;
  } catch {}
}
