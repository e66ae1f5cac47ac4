import path from "node:path";
import { PORT } from "../cast/ports.ts";
import { whyPortTaken } from "../environment/port-free.ts";
import { takeTurn } from "../environment/turn.ts";
import { errorNamedIn } from "../history/error-words.ts";
import { tsxCommand } from "../programs/command.ts";
import { Program } from "../programs/program.ts";

const FOR_A_RUN = { inVain: "the program can't use it", again: "try again" };

/** How the run of an experiment went. */
export type Ran =
  | {
      readonly printed: readonly string[];
      /** What its own error says, if it came to one. */
      readonly error: string | undefined;
    }
  /** Why it was not run, with the way out. */
  | { readonly hindered: string };

/**
 * Runs an experiment of a lesson on port 5559, when no check is using that.
 *
 * @param onLine told of each line of its standard output, at once
 * @param onWait told once with the words of who uses the port, if there is a wait
 */
export async function runExperiment(
  file: string,
  onLine: (line: string) => void,
  onWait: (other: string) => void,
): Promise<Ran> {
  const giveBack = await takeTurn(`${path.basename(file)}, run by process ${process.pid}`, onWait);
  try {
    const taken = await whyPortTaken([PORT], FOR_A_RUN);
    return taken === undefined ? await run(file, onLine) : { hindered: taken };
  } finally {
    giveBack();
  }
}

async function run(file: string, onLine: (line: string) => void): Promise<Ran> {
  const printed: string[] = [];
  let error: string | undefined;
  let hindered: string | undefined;
  const program = Program.start(tsxCommand(file), {}, (happening) => {
    if (happening.what === "printed" && happening.stream === "stdout") {
      printed.push(happening.line);
      onLine(happening.line);
    }
    if (happening.what === "ended") error = errorNamedIn(happening.errors)?.message;
    if (happening.what === "missing") hindered = happening.reason;
  });
  await program.ended;
  return hindered === undefined ? { printed, error } : { hindered };
}
