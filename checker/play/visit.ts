import net from "node:net";
import { HOST } from "../cast/ports.ts";

/** Connects to a port, hears the other's greeting, and leaves without a word. */
export function visit(port: number, onLeft: () => void): void {
  const socket = net.connect(port, HOST);
  socket.once("data", () => socket.destroy());
  socket.on("error", () => {});
  socket.once("close", onLeft);
}
