import net from "node:net";
import { HOST } from "../cast/ports.ts";
import { afterRunningTime } from "../processes/running-time.ts";
import { isKnown, nextOf, signature, type Told, toldIn } from "./zmtp.ts";

/** Asks the program that listens on a port what its socket is. Undefined if it does not say in this running time. */
export function askListener(port: number, withinMs: number): Promise<Told | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect(port, HOST);
    const finish = (told: Told | undefined): void => {
      stopWaiting();
      socket.destroy();
      resolve(told);
    };
    const stopWaiting = afterRunningTime(withinMs, () => finish(undefined));
    converse(socket, finish);
  });
}

/**
 * Listens on a port in place of the harness's socket, and asks whoever connects next what its socket is. Undefined if
 * nobody comes in this running time, or if the port cannot be had.
 *
 * @param isInVain as soon as it is aborted, nobody is waited for any more
 */
export function askConnector(
  port: number,
  withinMs: number,
  isInVain?: AbortSignal,
): Promise<Told | undefined> {
  return new Promise((resolve) => {
    const connections = new Set<net.Socket>();
    isInVain?.addEventListener("abort", () => finish(undefined));
    const finish = (told: Told | undefined): void => {
      stopWaiting();
      for (const socket of connections) socket.destroy();
      server.close(() => resolve(told));
    };
    const server = net.createServer((socket) => {
      connections.add(socket);
      // A peer that hangs up says nothing; the next may.
      converse(socket, (told) => told !== undefined && finish(told));
    });
    server.on("error", () => {
      stopWaiting();
      resolve(undefined);
    });
    server.listen(port, HOST);
    const stopWaiting = afterRunningTime(withinMs, () => finish(undefined));
  });
}

function converse(socket: net.Socket, finish: (told: Told | undefined) => void): void {
  let received = Buffer.alloc(0);
  let sentBytes = 0;
  const say = (bytes: Buffer): void => {
    sentBytes += bytes.length;
    if (bytes.length > 0) socket.write(bytes);
  };
  say(signature());
  socket.on("data", (bytes) => {
    // More than this is no greeting.
    if (received.length > 4096) return finish(undefined);
    received = Buffer.concat([received, bytes]);
    const told = toldIn(received);
    if (isKnown(told)) return finish(told);
    say(nextOf(received, sentBytes));
  });
  socket.on("error", () => finish(undefined));
  socket.on("close", () => finish(undefined));
}
