import type { Recorder } from "../history/recorder.ts";
import type { Act, Lesson } from "../lessons/lesson.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";
import type { Play } from "../play/play.ts";
import { afterRunningTime } from "../processes/running-time.ts";
import type { CheckTask } from "./check-task.ts";
import { playAct } from "./play-act.ts";
import { CONTRAST } from "./result.ts";

/** Who does not go on gets no longer than this: what the picture is to show has been seen by then. */
export const CONTRAST_STAGING = { idleLimitMs: 1_000 };

/** Whether a lesson shows the learner's programs beside the solution after a failure of this kind. */
export function showsContrast(
  lesson: Pick<Lesson, "contrast">,
  misconception: MisconceptionId | undefined,
): boolean {
  return misconception !== undefined && mayShowContrast(lesson, misconception);
}

/** Whether it perhaps will, as far as the failure is known yet. */
export function mayShowContrast(
  { contrast }: Pick<Lesson, "contrast">,
  misconception: MisconceptionId | undefined,
): boolean {
  if (!contrast) return false;
  return misconception === undefined || contrast.after.includes(misconception);
}

/** So long the learner's programs are shown at most, in milliseconds of this process: by then it is seen how they go on. */
const MOST_OF_OWN_MS = 3_000;

/** One side of what a lesson shows, under the name that it has in a history. */
export function contrastIn(
  { contrast }: Pick<Lesson, "contrast">,
  side: keyof typeof CONTRAST,
): Act | undefined {
  if (!contrast) return undefined;
  const act = { ...contrast[side], name: CONTRAST[side] };
  return side === "own" ? { ...act, play: (play) => atMost(MOST_OF_OWN_MS, play, act) } : act;
}

async function atMost(ms: number, play: Play, act: Act): Promise<void> {
  const stopWaiting = afterRunningTime(ms, () => play.callOff());
  try {
    await act.play(play);
  } finally {
    stopWaiting();
  }
}

/**
 * After a failure, plays what the lesson shows beside it: the learner's programs, and the solution. Nothing is judged
 * by that; it goes into the history, for the report to draw.
 */
export async function playContrast(
  { lesson, commands, reference, onLife, ahead }: CheckTask,
  recorder: Recorder,
): Promise<void> {
  for (const side of ["own", "solution"] as const) {
    const act = contrastIn(lesson, side);
    if (!act) return;
    const played = await ahead?.contrast(side);
    if (played) recorder.adopt(played.events, played.beganMs);
    else {
      const staging = {
        ...CONTRAST_STAGING,
        lesson,
        commands: side === "own" ? commands : reference(),
        onLife,
      };
      await playAct(act, staging, recorder);
    }
  }
}
