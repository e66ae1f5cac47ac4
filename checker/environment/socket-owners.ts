import { opens, tcpSockets } from "./linux-sockets.ts";

/** Of some processes, those that have a socket at this port open: their end of it, or the other. Linux only; empty elsewhere. */
export function ownersAt(port: number, pids: readonly number[]): number[] {
  const links = new Set(
    tcpSockets()
      .filter(({ localPort, remotePort }) => localPort === port || remotePort === port)
      .map(({ inode }) => `socket:[${inode}]`),
  );
  return pids.filter((pid) => opens(pid).some((link) => links.has(link)));
}
