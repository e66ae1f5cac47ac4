import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

const [server = ""] = await router.receive();
for (let next = 0; next < 10; next++) await router.send([server, "", String(next)]);
