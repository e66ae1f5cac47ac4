import net from "node:net";
import { HOST, PORT } from "../cast/ports.ts";
import { holderOf, inWords, type Process } from "./ports.ts";

/** Why nobody can bind the course's port now, with the way out. Undefined if it is free. */
export async function whyPortTaken(): Promise<string | undefined> {
  const error = await tryToListen();
  if (!error) return undefined;
  if (error.code === "EADDRINUSE") {
    const holder = await holderOf(PORT);
    return (
      `port ${PORT} is held by ${inWords(holder)}, so neither your program nor the checker can use it. ` +
      `Often this is a client that was started by hand and still waits. ${wayOut(holder)}, then check again.`
    );
  }
  return (
    `nothing can listen on ${HOST}:${PORT}: ${error.message}. ` +
    "A firewall or a sandbox may forbid it; the checker needs connections within this machine."
  );
}

/** What a program that has opened the port does to a check that has begun before, and the way out. */
export function listenerInWords(listener: Process): string {
  return (
    `another program has opened port ${PORT} while the check was under way: ${inWords(listener)}. ` +
    `Often this is a client that was started by hand at the same moment. ${wayOut(listener)}, if it is still there, ` +
    "then check again."
  );
}

/** Says who has the port after a check, though it was free before. Undefined if it is free still. */
export async function whyPortKept(): Promise<string | undefined> {
  const error = await tryToListen();
  if (error?.code !== "EADDRINUSE") return undefined;
  const holder = await holderOf(PORT);
  return (
    `port ${PORT} is held by ${inWords(holder)}. It was free when the check began, and the programs of the check have ` +
    "ended. Perhaps one of them started it and left it behind; perhaps you started it meanwhile. " +
    `${wayOut(holder)}, then check again.`
  );
}

function wayOut({ pid, isAnothers }: Process): string {
  return pid === undefined
    ? isAnothers
      ? "Have it ended by that user"
      : "End that program"
    : `End it with Ctrl-C in its terminal, or with \`${killCommand(pid)}\``;
}

export function killCommand(pid: number): string {
  return process.platform === "win32" ? `taskkill /pid ${pid} /f` : `kill ${pid}`;
}

function tryToListen(): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once("error", resolve);
    server.listen(PORT, HOST, () => server.close(() => resolve(undefined)));
  });
}
