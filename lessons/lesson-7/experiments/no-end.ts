// The client that you begin with, and a server that shakes hands and takes nothing. Then the client is looked at.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Pull } from "zeromq";

const COUNT = 50_000;

console.log(`the server is there, and takes nothing; the client has ${COUNT} values of 4 KiB`);
const pull = new Pull({ receiveHighWaterMark: 1, linger: 0 });
pull.connect("tcp://127.0.0.1:5559");

// The last lines are the experiment's own: a client can be asked how much memory it holds.
const program = `
  await import("../starter/client.ts");
  const held = process.memoryUsage.rss() > 200 * 2 ** 20 ? "more" : "less";
  console.log("holds " + held + " than 200 MB");
  process.exit();
`;
const client = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
  cwd: import.meta.dirname,
  env: { ...process.env, COUNT: String(COUNT), WAIT_MS: "20000" },
  stdio: ["ignore", "pipe", "inherit"],
});
for await (const line of createInterface(client.stdout)) console.log(`client: ${line}`);
pull.close();
