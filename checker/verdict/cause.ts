import { whyPortTaken } from "../environment/port-free.ts";
import type { Process } from "../environment/ports.ts";
import { findStray, strayInWords } from "../environment/stray.ts";
import { addonInWords, isAddonError } from "../environment/trouble.ts";
import { Recorder } from "../history/recorder.ts";
import type { Act } from "../lessons/lesson.ts";
import type { CheckTask } from "./check.ts";
import { playWithRoom } from "./play-acts.ts";
import type { JudgedClaim } from "./result.ts";

/**
 * Before the learner is blamed: does the solution pass the same act, here and now? If it does not, this
 * tells why, as far as it can be found out. Undefined means that the environment is in order.
 */
export async function findCause(
  task: CheckTask,
  act: Act,
  { claims, stranger }: { claims: readonly JudgedClaim[]; stranger: Process | undefined },
): Promise<string | undefined> {
  const root = claims.find(({ verdict }) => verdict === "broken");
  // A program that is not there fails anywhere.
  if (root?.misconception === "no-program") return undefined;
  const taken = await whyPortTaken();
  if (taken !== undefined) return taken;
  if (stranger) return strayInWords((await findStray()) ?? stranger);
  const recorder = new Recorder();
  const { lesson, reference: commands, schedule } = task;
  // Under the same schedule: what breaks the solution too is no fault of the program's.
  const judged = await playWithRoom(act, { lesson, commands, ...(schedule ? { schedule } : {}) }, recorder);
  const broken = judged.find(({ verdict }) => verdict === "broken");
  if (!broken) return undefined;
  const stray = await findStray();
  if (stray) return strayInWords(stray);
  return (await whyPortTaken()) ?? environmentText(broken, recorder);
}

function environmentText(broken: JudgedClaim, recorder: Recorder): string {
  const errors = recorder.events.flatMap((event) => (event.what === "ended" ? event.errors : [])).join("\n");
  if (isAddonError(errors)) return addonInWords(errors);
  const gaveUp = recorder.events.some((event) => event.what === "gave up");
  const stall = gaveUp ? " The machine may be too busy for programs to come forward." : "";
  return (
    `the lesson's own solution does not pass on this machine now: ${broken.because ?? broken.says}.${stall} ` +
    "So your program was not judged. Check again when less is going on."
  );
}
