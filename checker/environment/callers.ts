import { tcpSockets } from "./linux-sockets.ts";

/**
 * The ports from which somebody has connected to a port of this machine: connections that are open, and those that ended
 * within the last minute, which the kernel still lists (RFC 9293, TIME-WAIT). Linux only; empty elsewhere.
 */
export function callersOf(port: number): ReadonlySet<number> {
  const callers = new Set<number>();
  for (const { localPort, remotePort, isListening } of tcpSockets()) {
    if (isListening) continue;
    if (localPort === port) callers.add(remotePort);
    else if (remotePort === port) callers.add(localPort);
  }
  return callers;
}
