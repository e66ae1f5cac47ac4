// A program that waits, and is told to stop: without a handler, and with one that does nothing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

async function look(name: string, handler: string): Promise<void> {
  const program = `
    ${handler}
    setInterval(() => {}, 1000);
    process.stdout.write("ready");
  `;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  const ended = once(child, "exit").then(([code, signal]) => `ended, code ${code}, signal ${signal}`);
  console.log(`${name}: ${await Promise.race([ended, sleep(500, "still there")])}`);
  child.kill("SIGKILL");
}

await look("no handler", "");
await look("a handler that does nothing", "process.on('SIGTERM', () => {});");
