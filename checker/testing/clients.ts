import net from "node:net";
import { HOST, PORT } from "../cast/ports.ts";

/** A right client, as short as can be. */
export const CLIENT = `import { Push } from "zeromq";
const push = new Push();
await push.bind("tcp://${HOST}:${PORT}");
for (const value of ["0", "1", "2"]) {
  console.log("sending " + value);
  await push.send(value);
}
`;

/** Sends three values in order, and takes its time: whoever is at the port as well gets one of them. */
export const UNHURRIED = `import { Push } from "zeromq";
const push = new Push();
await push.bind("tcp://${HOST}:${PORT}");
for (let i = 0; i < 3; i++) {
  console.log(\`sending \${i}\`);
  await push.send(String(i));
  await new Promise((resolve) => setTimeout(resolve, 250));
}
`;

/** Resolves when some program tries to connect to the port. */
export function untilConnecting(): Promise<void> {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => {
      socket.destroy();
      server.close(() => resolve());
    });
    server.listen(PORT, HOST);
  });
}
