// The client that you begin with is started, and no server. It is looked at for three seconds.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";

const client = spawn(process.execPath, ["--import", "tsx", "../starter/client.ts"], {
  cwd: import.meta.dirname,
  stdio: ["ignore", "pipe", "inherit"],
});
const lines = createInterface(client.stdout);
lines.on("line", (line) => console.log(`client: ${line}`));
const ended = once(client, "exit").then(([code]) => `the client has ended, code ${code}`);

await once(lines, "line");
const state = await Promise.race([ended, sleep(3000, "three seconds later: the client is still there")]);
console.log(state);
client.kill();
