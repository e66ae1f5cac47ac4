import net from "node:net";
import { HOST } from "../cast/ports.ts";
import { holderOf, inWords, type Process } from "./ports.ts";

/** A port, and the error with which nobody can listen there. */
interface Refused {
  readonly port: number;
  readonly error: NodeJS.ErrnoException;
}

/** What a command wants with a port, in words. */
const FOR_A_CHECK = { inVain: "neither your program nor the checker can use it", again: "check again" };

/**
 * Why nobody can bind one of these ports now, with the way out. Undefined if all are free.
 *
 * @param words what can't be done then, and what to do again, where that is no check
 */
export async function whyPortTaken(
  ports: readonly number[],
  { inVain, again } = FOR_A_CHECK,
): Promise<string | undefined> {
  const refused = await tryToListen(ports);
  if (!refused) return undefined;
  const { port, error } = refused;
  if (error.code === "EADDRINUSE") {
    const holder = await holderOf(port);
    return (
      `port ${port} is held by ${inWords(holder)}, so ${inVain}. ` +
      `Often this is a client that was started by hand and still waits. ${wayOut(holder)}, then ${again}.`
    );
  }
  return (
    `nothing can listen on ${HOST}:${port}: ${error.message}. ` +
    "A firewall or a sandbox may forbid it; the checker needs connections within this machine."
  );
}

/** What a program that has opened the port does to a check that has begun before, and the way out. */
export function listenerInWords(listener: Process & { readonly port: number }): string {
  return (
    `another program has opened port ${listener.port} while the check was under way: ${inWords(listener)}. ` +
    `Often this is a client that was started by hand at the same moment. ${wayOut(listener)}, if it is still there, ` +
    "then check again."
  );
}

/** Says who has one of these ports after a check, though all were free before. Undefined if they are still. */
export async function whyPortKept(ports: readonly number[]): Promise<string | undefined> {
  const refused = await tryToListen(ports);
  if (refused?.error.code !== "EADDRINUSE") return undefined;
  const { port } = refused;
  const holder = await holderOf(port);
  return (
    `port ${port} is held by ${inWords(holder)}. It was free when the check began, and the programs of the check have ` +
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

/** The first of these ports at which nobody can listen. */
async function tryToListen(ports: readonly number[]): Promise<Refused | undefined> {
  for (const port of ports) {
    const error = await listenOnce(port);
    if (error) return { port, error };
  }
  return undefined;
}

function listenOnce(port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => socket.destroy());
    server.once("error", resolve);
    server.listen(port, HOST, () => server.close(() => resolve(undefined)));
  });
}
