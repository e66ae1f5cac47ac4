import { lookup } from "node:dns/promises";
import net from "node:net";
import { HOST } from "../cast/ports.ts";
import { afterRunningTime } from "../processes/running-time.ts";

/** A connection within a machine takes no time; what takes this long is being dropped. */
const TO_CONNECT_MS = 3_000;

/** What is wrong, and the way out. */
export interface Refusal {
  readonly says: string;
  readonly todo: string;
}

/** Why programs on this machine cannot talk with each other, and the way out. Undefined if they can. */
export async function whyNoLoopback(): Promise<Refusal | undefined> {
  return (await whyNoConnection()) ?? (await whyNoName());
}

/** Why nothing on this machine can connect to it. */
export async function whyNoConnection(): Promise<Refusal | undefined> {
  const failed = await tryConnection();
  if (failed === undefined) return undefined;
  return {
    says: `no connection from this machine to itself (${HOST}): ${failed}`,
    todo: "Allow connections to 127.0.0.1 in the firewall or the sandbox.",
  };
}

/** Why the name that servers of the course connect to leads elsewhere. */
async function whyNoName(): Promise<Refusal | undefined> {
  const { address } = await lookup("localhost", { family: 4 }).catch(() => ({ address: "no address" }));
  if (address.startsWith("127.")) return undefined;
  return {
    says: `the name localhost stands for ${address}, not for ${HOST}`,
    todo: `Put the line "${HOST} localhost" into the hosts file, or write ${HOST} in your programs.`,
  };
}

export function refusalInWords({ says, todo }: Refusal): string {
  return `${says}. ${todo}`;
}

function tryConnection(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const sockets: net.Socket[] = [];
    const server = net.createServer((socket) => {
      sockets.push(socket);
      socket.on("error", () => {});
      socket.end("heard");
    });
    const finish = (failed: string | undefined): void => {
      stopWaiting();
      server.close();
      for (const socket of sockets) socket.destroy();
      resolve(failed);
    };
    const stopWaiting = afterRunningTime(TO_CONNECT_MS, () => finish("nothing comes back"));
    server.once("error", (error) => finish(error.message));
    server.listen(0, HOST, () => {
      const address = server.address();
      if (address === null || typeof address === "string") return finish("no port was given");
      const socket = net.connect(address.port, HOST);
      sockets.push(socket);
      socket.once("error", (error) => finish(error.message));
      socket.once("data", () => finish(undefined));
    });
  });
}
