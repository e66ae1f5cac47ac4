import http from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const WORK_MS = Number(process.env["WORK_MS"] ?? 2000);
let done = 0;

http.createServer((_, response) => response.end(String(done))).listen(5561, "127.0.0.1");

const pull = new Pull();
pull.connect("tcp://localhost:5559");

for await (const [message] of pull) {
  console.log(`received ${message}`);
  await sleep(WORK_MS);
  console.log(`value: ${message}`);
  done += 1;
}
