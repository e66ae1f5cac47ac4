// A program that waits is told to stop: without a handler, with one that does nothing, and by the signal that has none.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

async function look(name: string, handler: string, told: "SIGTERM" | "SIGKILL"): Promise<void> {
  const program = `
    ${handler}
    setInterval(() => {}, 1000);
    process.stdout.write("ready");
  `;
  const child = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  child.kill(told);
  const ended = once(child, "exit").then(([code, signal]) => `ended, code ${code}, signal ${signal}`);
  console.log(`${name}: ${await Promise.race([ended, sleep(1500, "still there")])}`);
  child.kill("SIGKILL");
}

const HANDLER = "process.on('SIGTERM', () => {});";
await look("no handler, SIGTERM", "", "SIGTERM");
await look("a handler that does nothing, SIGTERM", HANDLER, "SIGTERM");
await look("the same, SIGKILL", HANDLER, "SIGKILL");
