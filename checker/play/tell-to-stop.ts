import type { Part } from "../cast/cast.ts";
import { ownersAt } from "../environment/socket-owners.ts";
import type { Program } from "../programs/program.ts";

/**
 * Tells a program to stop that is connected to its ports. The signal goes to those of its processes that have the socket:
 * what only started them (`npx`, `make`, a shell) would die of it, whatever the program does. Where the system does not
 * tell, it goes to all.
 */
export function tellToStop(
  program: Program,
  { sockets }: Part,
  signal: "SIGTERM" | "SIGINT" = "SIGTERM",
): void {
  program.tellToStop(
    signal,
    sockets.flatMap(({ port }) => ownersAt(port, program.pids)),
  );
}
