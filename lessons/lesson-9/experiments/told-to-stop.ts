// The server that you begin with has a client. It is told to stop in the middle of its work on the second value.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { Push } from "zeromq";

const push = new Push({ linger: 0 });
await push.bind("tcp://127.0.0.1:5559");
const server = spawn(process.execPath, ["--import", "tsx", "../starter/server.ts"], {
  cwd: import.meta.dirname,
  env: { ...process.env, WORK_MS: "500" },
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = once(server, "close");
for (let i = 0; i < 3; i++) await push.send(String(i));

for await (const line of createInterface(server.stdout)) {
  console.log(`server: ${line}`);
  if (line === "received 1") {
    console.log("we send SIGTERM");
    server.kill("SIGTERM");
  }
}
const [code, signal] = await ended;
console.log(`the server has ended, code ${code}, signal ${signal}`);
push.close();
