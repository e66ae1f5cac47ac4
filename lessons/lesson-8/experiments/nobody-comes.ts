// No server ever comes. How long is a client there that has sent one value?
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

async function look(options: string): Promise<void> {
  const program = `
    import { Push } from "zeromq";
    const push = new Push(${options});
    push.connect("tcp://localhost:5559");
    await push.send("0");
    process.stdout.write("it is sent");
  `;
  const started = performance.now();
  const client = spawn(process.execPath, ["--input-type=module", "-e", program], {
    cwd: import.meta.dirname,
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(client.stdout, "data");
  const code = await Promise.race([once(client, "close").then(([code]) => code), sleep(1500)]);
  const isSooner = performance.now() - started < 300;
  if (code === undefined) console.log(`${options}: still there after 1500 ms`);
  else console.log(`${options}: ends by itself, code ${code}, before 300 ms are over: ${isSooner}`);
  client.kill();
}

await look("{ linger: 300 }");
await look("{ linger: -1 }");
