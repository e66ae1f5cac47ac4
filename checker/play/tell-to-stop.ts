import type { Part } from "../cast/cast.ts";
import { ownersAt } from "../environment/socket-owners.ts";
import type { StopSignal } from "../history/event.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";
import type { Started } from "./start-all.ts";

/**
 * Tells a program to stop that is connected to its ports. The signal goes to those of its processes that have the socket:
 * what only started them (`npx`, `make`, a shell) would die of it, whatever the program does. Where the system does not
 * tell, it goes to all.
 */
export function tellToStop(program: Program, { sockets }: Part, signal: StopSignal = "SIGTERM"): void {
  program.tellToStop(
    signal,
    sockets.flatMap(({ port }) => ownersAt(port, program.pids)),
  );
}

/**
 * Tells programs to stop that are still running, all at once, and ends those that do not. Of several, every other one is told by
 * Ctrl-C: a program that is to run until it is stopped ends on both.
 *
 * @param first what the first of them is told
 */
export async function stopAll(
  play: Play,
  started: readonly Started[],
  first: StopSignal = "SIGTERM",
): Promise<void> {
  const second = first === "SIGTERM" ? "SIGINT" : "SIGTERM";
  const running = started
    .map(([program, part], place) => ({ program, part, signal: place % 2 === 0 ? first : second }))
    .filter(({ program }) => program.isRunning);
  for (const { program, part, signal } of running) tellToStop(program, part, signal);
  // Beside each other: who does not stop takes long, and so would all of them.
  await Promise.all(
    running.map(async ({ program, part }) => {
      await play.until(() => !program.isRunning, { stage: "stop", who: part.id });
      if (program.isRunning) await program.kill();
    }),
  );
}
