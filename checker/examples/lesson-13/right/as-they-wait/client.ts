import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

// Who has asked waits in a line, and a value goes to the first in it.
const waiting: Buffer[] = [];
const values = Array.from({ length: 10 }, (_, value) => String(value));

while (values.length > 0) {
  const [server] = await router.receive();
  if (server) waiting.push(server);
  while (waiting.length > 0 && values.length > 0) {
    const to = waiting.shift() ?? Buffer.alloc(0);
    const value = values[0] ?? "";
    const isSent = await router.send([to, "", value]).then(
      () => true,
      () => false,
    );
    if (isSent) values.shift();
  }
}
router.close();
