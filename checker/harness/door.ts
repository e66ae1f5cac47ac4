import { PORT } from "./endpoint.ts";

/** The hosts of an endpoint that open the port at 127.0.0.1: it itself, its names, and every address there is. */
const HERE = ["127.0.0.1", "localhost", "lo", "*", "0.0.0.0", "[::]", "::"];

/** Whether who binds this endpoint can be reached at 127.0.0.1 on the course's port (zmq_tcp(7)). */
export function opensTheDoor(endpoint: string): boolean {
  const [, host, port] = /^tcp:\/\/(.*):(\d+)$/.exec(endpoint) ?? [];
  return host !== undefined && HERE.includes(host) && Number(port) === PORT;
}
