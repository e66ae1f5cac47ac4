// The client that you begin with sends three values. When it has ended, or three seconds later, its server comes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { Pull } from "zeromq";

const client = spawn(process.execPath, ["--import", "tsx", "../starter/client.ts"], {
  cwd: import.meta.dirname,
  stdio: ["ignore", "pipe", "inherit"],
});
const ended = once(client, "close").then(([code]) => `the client has ended, code ${code}`);
const lines = createInterface(client.stdout);
const allSent = new Promise<void>((resolve) => {
  lines.on("line", (line) => {
    console.log(`client: ${line}`);
    if (line === "sending 2") resolve();
  });
});

await Promise.race([allSent, ended]);
const state = await Promise.race([ended, sleep(3000, "the client is still there", { ref: false })]);

const pull = new Pull({ receiveTimeout: 1000 });
await pull.bind("tcp://127.0.0.1:5559");
const values: string[] = [];
try {
  for await (const [value] of pull) values.push(String(value));
} catch {
  console.log(`${state}; the server gets ${values.join(", ") || "nothing"}`);
}
pull.close();
client.kill();
