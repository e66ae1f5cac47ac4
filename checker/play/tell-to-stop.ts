import type { Part } from "../cast/cast.ts";
import { ownersAt } from "../environment/socket-owners.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";

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

/** Tells programs to stop that are still running, all at once, and ends those that do not. */
export async function stopAll(play: Play, ...started: readonly (readonly [Program, Part])[]): Promise<void> {
  const running = started.filter(([program]) => program.isRunning);
  for (const [program, part] of running) tellToStop(program, part);
  for (const [program, { id }] of running) {
    await play.until(() => !program.isRunning, { stage: "stop", who: id });
    if (program.isRunning) await program.kill();
  }
}
