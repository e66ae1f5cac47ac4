import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

for (let next = 0; next < 10; next++) {
  const [server = ""] = await router.receive();
  await router.send([server, "", String(next)]);
}
