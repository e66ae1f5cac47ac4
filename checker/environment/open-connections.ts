import { tcpSockets } from "./linux-sockets.ts";

/** Of a connection that has ended, and that only the kernel still lists. */
const NOBODYS = "0";

/**
 * How many connections whoever listens on a port has open: it has not closed its end of them yet, also where the other end
 * is gone. Linux only; undefined elsewhere.
 */
export function openConnectionsAt(port: number): number | undefined {
  if (process.platform !== "linux") return undefined;
  return tcpSockets().filter(
    ({ localPort, isListening, inode }) => localPort === port && !isListening && inode !== NOBODYS,
  ).length;
}
