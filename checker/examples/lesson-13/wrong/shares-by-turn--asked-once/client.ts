import { Router } from "zeromq";

const router = new Router({ mandatory: true });
await router.bind("tcp://127.0.0.1:5559");

// Who is there is known after the first question of each. From then on, by turn.
const servers: Buffer[] = [];
const [one] = await router.receive();
if (one) servers.push(one);
await router.send([one ?? "", "", "0"]);
const [two] = await router.receive();
if (two) servers.push(two);
for (let next = 1; next < 10; next++) {
  await router.send([servers[next % 2] ?? "", "", String(next)]);
}
