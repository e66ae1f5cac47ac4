import net from "node:net";
import { HOST, PORT } from "../cast/ports.ts";
import { afterRunningTime } from "../programs/running-time.ts";
import { killCommand } from "./port-free.ts";
import { connectorAt, inWords, type Process } from "./ports.ts";

/** A ZeroMQ socket that lost its peer knocks ten times in this time (reconnect interval 100 ms). */
const TO_KNOCK_MS = 1_000;

/**
 * Looks for a program that keeps connecting to the course's port although no check is under way: a server
 * left running in another terminal. It takes a share of whatever is sent there.
 */
export function findStray(): Promise<Process | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => {
      const stray = connectorAt(socket.remotePort ?? 0);
      socket.destroy();
      if (stray.pid !== process.pid) finish(stray);
    });
    const finish = (found: Process | undefined): void => {
      stopWaiting();
      server.close(() => resolve(found));
    };
    const stopWaiting = afterRunningTime(TO_KNOCK_MS, () => finish(undefined));
    server.once("error", () => {
      stopWaiting();
      resolve(undefined);
    });
    server.listen(PORT, HOST);
  });
}

/** What a stray does to a check, and the way out. */
export function strayInWords(stray: Process): string {
  const way =
    stray.pid === undefined
      ? `${stray.isAnothers ? "Find out whose it is, and have it ended" : "Look for a terminal in which it runs, and end it with Ctrl-C"}`
      : `End it with Ctrl-C in its terminal, or with \`${killCommand(stray.pid)}\``;
  return (
    `another program is connecting to port ${PORT} and takes a share of the values: ${inWords(stray)}. ` +
    `Often this is a server that was left running in another terminal. ${way}, then check again.`
  );
}
