// A server shakes hands and is then held still: it reads nothing more. A client sends it three values and comes to its own
// end, with the linger that waits for ever. Does it wait for the server?
import { spawn } from "node:child_process";
import { once } from "node:events";

const SERVER = `
  import { Pull } from "zeromq";
  const pull = new Pull();
  pull.events.on("handshake", () => process.stdout.write("met\\n"));
  await pull.bind("tcp://127.0.0.1:5559");
  process.stdout.write("bound\\n");
  for await (const [value] of pull) process.stdout.write("read " + value + "\\n");
`;
const CLIENT = `
  import { Push } from "zeromq";
  const push = new Push();
  push.events.on("handshake", () => process.stdout.write("met"));
  push.connect("tcp://localhost:5559");
  await new Promise((resolve) => process.stdin.once("data", resolve));
  for (let i = 0; i < 3; i++) await push.send(String(i));
  push.close();
  process.stdin.destroy();
`;

function start(program: string) {
  return spawn(process.execPath, ["--input-type=module", "-e", program], { cwd: import.meta.dirname });
}

const server = start(SERVER);
let said = "";
server.stdout.on("data", (data) => {
  said += data;
});
while (!said.includes("bound")) await once(server.stdout, "data");
const client = start(CLIENT);
await once(client.stdout, "data");
while (!said.includes("met")) await once(server.stdout, "data");

server.kill("SIGSTOP");
client.stdin.write("go");
const [code] = await once(client, "close");
console.log(`the client has ended, code ${code}, and the server stands still`);
server.kill("SIGKILL");
await once(server, "close");
console.log(`the server was killed; it has read ${said.match(/read/g)?.length ?? "nothing"}`);
