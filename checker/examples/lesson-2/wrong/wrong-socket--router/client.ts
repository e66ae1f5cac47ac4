// ROUTER takes the first part of a message as the name of a peer. Nobody has the name, so it is dropped.
import { Router } from "zeromq";

const router = new Router();
await router.bind("tcp://127.0.0.1:5559");
await new Promise((resolve) => setTimeout(resolve, 300));

for (let i = 0; i < 3; i++) {
  console.log(`sending ${i}`);
  await router.send(["server", String(i)]);
}
