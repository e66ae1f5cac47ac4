import net from "node:net";
import { HOST } from "../cast/ports.ts";
import { afterRunningTime } from "../processes/running-time.ts";
import { killCommand } from "./port-free.ts";
import { connectorAt, inWords, type Process } from "./ports.ts";

/** A ZeroMQ socket that lost its peer tries again after 100 to 200 ms (reconnect interval), and so several times in this. */
const TO_CONNECT_MS = 1_000;

/** A program that has no part in the check, and keeps connecting to a port of it. */
export interface ConnectingStranger extends Process {
  readonly port: number;
}

/**
 * Looks for a program that keeps connecting to one of these ports although no check is under way: a server left running in
 * another terminal. It takes a share of whatever is sent there.
 *
 * @param waitMs how long it may take to come, in milliseconds
 */
export async function findConnectingStranger(
  ports: readonly number[],
  waitMs = TO_CONNECT_MS,
): Promise<ConnectingStranger | undefined> {
  const found = await Promise.all(ports.map((port) => findStrangerConnectingTo(port, waitMs)));
  return found.find((stranger) => stranger !== undefined);
}

function findStrangerConnectingTo(port: number, waitMs: number): Promise<ConnectingStranger | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => {
      const stranger = connectorAt(socket.remotePort ?? 0);
      socket.destroy();
      if (stranger.pid !== process.pid) finish({ ...stranger, port });
    });
    const finish = (found: ConnectingStranger | undefined): void => {
      stopWaiting();
      server.close(() => resolve(found));
    };
    const stopWaiting = afterRunningTime(waitMs, () => finish(undefined));
    server.once("error", () => {
      stopWaiting();
      resolve(undefined);
    });
    server.listen(port, HOST);
  });
}

/** What a stranger does to a check, and the way out. */
export function strangerInWords(stranger: ConnectingStranger): string {
  const way =
    stranger.pid === undefined
      ? `${stranger.isAnothers ? "Find out whose it is, and have it ended" : "Look for a terminal in which it runs, and end it with Ctrl-C"}`
      : `End it with Ctrl-C in its terminal, or with \`${killCommand(stranger.pid)}\``;
  return (
    `another program is connecting to port ${stranger.port} and takes a share of the values: ${inWords(stranger)}. ` +
    `Often this is a server that was left running in another terminal. ${way}, then check again.`
  );
}
