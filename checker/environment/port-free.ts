import net from "node:net";
import { HOST, PORT } from "../harness/endpoint.ts";
import { holderOf, inWords } from "./ports.ts";

/** Why nobody can bind the course's port now, with the way out. Undefined if it is free. */
export async function whyPortTaken(): Promise<string | undefined> {
  const error = await tryToListen();
  if (!error) return undefined;
  if (error.code === "EADDRINUSE") {
    const holder = await holderOf(PORT);
    const way =
      holder.pid === undefined
        ? "End that program"
        : `End it with Ctrl-C in its terminal, or with \`${killCommand(holder.pid)}\``;
    return (
      `port ${PORT} is held by ${inWords(holder)}, so neither your program nor the checker can use it. ` +
      `Often this is a client that was started by hand and still waits. ${way}, then check again.`
    );
  }
  return (
    `nothing can listen on ${HOST}:${PORT}: ${error.message}. ` +
    "A firewall or a sandbox may forbid it; the checker needs connections within this machine."
  );
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
