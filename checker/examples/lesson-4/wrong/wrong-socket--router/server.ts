// A ROUTER instead of a PULL.
import { setTimeout as sleep } from "node:timers/promises";
import { Router } from "zeromq";

const WORK_MS = Number(process.env.WORK_MS ?? 2000);

const router = new Router();
router.connect("tcp://localhost:5559");

for await (const [_sender, value] of router) {
  console.log(`received ${value}`);
  await sleep(WORK_MS);
  console.log(`value: ${value}`);
}
