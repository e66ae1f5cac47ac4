import { lookup } from "node:dns/promises";
import net from "node:net";
import { HOST } from "../harness/endpoint.ts";

/** A connection within a machine takes no time; what takes this long is being dropped. */
const TO_CONNECT_MS = 3_000;

/** Why programs on this machine cannot talk with each other, and the way out. Undefined if they can. */
export async function whyNoLoopback(): Promise<{ says: string; todo: string } | undefined> {
  const failed = await tryConnection();
  if (failed !== undefined) {
    return {
      says: `no connection from this machine to itself (${HOST}): ${failed}`,
      todo: "Allow connections to 127.0.0.1 in the firewall or the sandbox.",
    };
  }
  // Servers of the course connect to localhost by name.
  const { address } = await lookup("localhost", { family: 4 }).catch(() => ({ address: "no address" }));
  if (address.startsWith("127.")) return undefined;
  return {
    says: `the name localhost stands for ${address}, not for ${HOST}`,
    todo: `Put the line "${HOST} localhost" into the hosts file, or write ${HOST} in your programs.`,
  };
}

function tryConnection(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => socket.end("heard"));
    const finish = (failed: string | undefined): void => {
      clearTimeout(late);
      server.close();
      resolve(failed);
    };
    const late = setTimeout(() => finish("nothing comes back"), TO_CONNECT_MS);
    server.once("error", (error) => finish(error.message));
    server.listen(0, HOST, () => {
      const address = server.address();
      if (address === null || typeof address === "string") return finish("no port was given");
      const socket = net.connect(address.port, HOST);
      socket.once("error", (error) => finish(error.message));
      socket.once("data", () => {
        socket.destroy();
        finish(undefined);
      });
    });
  });
}
