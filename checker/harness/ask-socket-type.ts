import net from "node:net";
import { afterRunningTime } from "../programs/running-time.ts";
import { HOST, PORT } from "./endpoint.ts";
import { greeting, socketTypeIn } from "./zmtp.ts";

/** Asks the program that listens on the port for its socket type. Undefined if it does not say in this running time. */
export function askListener(withinMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = net.connect(PORT, HOST);
    const finish = (type: string | undefined): void => {
      stopWaiting();
      socket.destroy();
      resolve(type);
    };
    const stopWaiting = afterRunningTime(withinMs, () => finish(undefined));
    converse(socket, finish);
  });
}

/**
 * Listens on the port in place of the harness's socket, and asks whoever connects next for its socket type.
 * Undefined if nobody comes in this running time, or if the port cannot be had.
 */
export function askConnector(withinMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const connections = new Set<net.Socket>();
    const finish = (type: string | undefined): void => {
      stopWaiting();
      for (const socket of connections) socket.destroy();
      server.close(() => resolve(type));
    };
    const server = net.createServer((socket) => {
      connections.add(socket);
      // A peer that hangs up says nothing; the next may.
      converse(socket, (type) => type !== undefined && finish(type));
    });
    server.on("error", () => {
      stopWaiting();
      resolve(undefined);
    });
    server.listen(PORT, HOST);
    const stopWaiting = afterRunningTime(withinMs, () => finish(undefined));
  });
}

function converse(socket: net.Socket, finish: (type: string | undefined) => void): void {
  let received = Buffer.alloc(0);
  socket.write(greeting());
  socket.on("data", (bytes) => {
    // More than this is no greeting.
    if (received.length > 4096) return finish(undefined);
    received = Buffer.concat([received, bytes]);
    const type = socketTypeIn(received);
    if (type !== undefined) finish(type);
  });
  socket.on("error", () => finish(undefined));
  socket.on("close", () => finish(undefined));
}
