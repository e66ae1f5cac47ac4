// The server that you begin with. Client a sends it a value. Then somebody opens the port with plain TCP and writes ten bytes.
// Then client b sends a value.
import { spawn } from "node:child_process";
import { once } from "node:events";
import net from "node:net";
import { createInterface } from "node:readline";
import { Push } from "zeromq";

const server = spawn(process.execPath, ["--import", "tsx", "../starter/server.ts"], {
  cwd: import.meta.dirname,
  stdio: ["ignore", "pipe", "ignore"],
});
const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
const ended = once(server, "close").then(([code]) => `the server has ended, code ${code}`);
const nextLine = async () => `server: ${(await lines.next()).value}`;

async function send(client: string): Promise<void> {
  const push = new Push({ linger: 0 });
  push.connect("tcp://localhost:5559");
  await push.send(JSON.stringify({ client, n: 0 }));
  console.log(await Promise.race([nextLine(), ended]));
  push.close();
}

await send("a");

console.log("somebody writes ten bytes to the port");
const socket = net.connect(5559, "127.0.0.1");
await once(socket, "connect");
// An empty name; then a length, a flag, and a message of six bytes.
socket.write(Buffer.from("\x01\x00\x07\x00hello!", "latin1"));
await Promise.race([ended, once(socket, "close")]);

await send("b");
socket.destroy();
server.kill();
