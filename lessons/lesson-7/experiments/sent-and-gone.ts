// The client fills its queue, counts, and leaves with process.exit(). Then the server takes what comes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Pull } from "zeromq";

const CLIENT = `
  import { Push } from "zeromq";
  const push = new Push();
  await push.bind("tcp://127.0.0.1:5559");
  await push.send("0 ".padEnd(4096, "."));
  push.sendTimeout = 0;
  let sent = 1;
  for (let i = 1; i < 10000; i++) {
    await push.send(\`\${i} \`.padEnd(4096, ".")).then(() => { sent += 1; }, () => {});
  }
  process.stdout.write(String(sent), () => process.exit(0));
`;

const pull = new Pull({ receiveHighWaterMark: 1, receiveTimeout: 500 });
pull.connect("tcp://127.0.0.1:5559");
const client = spawn(process.execPath, ["--input-type=module", "-e", CLIENT], { cwd: import.meta.dirname });
let sent = "";
client.stdout.on("data", (data) => {
  sent += data;
});
const [code] = await once(client, "close");
console.log(`the client has ended, code ${code}`);

let arrived = 0;
try {
  for await (const _ of pull) arrived += 1;
} catch {
  console.log(`more than a hundred that were sent never arrive: ${Number(sent) - arrived > 100}`);
}
pull.close();
