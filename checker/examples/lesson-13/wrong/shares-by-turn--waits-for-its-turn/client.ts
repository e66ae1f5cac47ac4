import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

// One after the other, always in the same order.
const servers: string[] = [];
const asked = new Set<string>();
let next = 0;
while (next < 10) {
  const [id = ""] = await router.receive();
  const server = id.toString("hex");
  if (!servers.includes(server)) servers.push(server);
  asked.add(server);
  for (;;) {
    const turn = servers[next % servers.length] ?? "";
    if (next === 10 || !asked.delete(turn)) break;
    await router.send([Buffer.from(turn, "hex"), "", String(next)]);
    next += 1;
  }
}
