import { once } from "node:events";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { Request } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

// Is the client there yet?
for (;;) {
  const probe = net.connect(5559, "127.0.0.1");
  const isThere = await once(probe, "connect").then(
    () => true,
    () => false,
  );
  probe.destroy();
  if (isThere) break;
  await sleep(50);
}

const request = new Request();
request.connect("tcp://localhost:5559");

for (;;) {
  await request.send("ready");
  const [value] = await request.receive();
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
