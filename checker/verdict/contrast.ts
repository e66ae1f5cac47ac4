import type { Recorder } from "../history/recorder.ts";
import type { Act } from "../lessons/lesson.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";
import type { Commands } from "../play/play.ts";
import type { CheckTask } from "./check-task.ts";
import { playAct } from "./play-act.ts";
import { CONTRAST } from "./result.ts";

/** Who does not go on gets no longer than this: what the picture is to show has been seen by then. */
const IDLE_LIMIT_MS = 2_000;

/**
 * After a failure, plays what the lesson shows beside it: the learner's programs, and the solution. Nothing is judged
 * by that; it goes into the history, for the report to draw.
 */
export async function playContrast(
  task: CheckTask,
  misconception: MisconceptionId | undefined,
  recorder: Recorder,
): Promise<void> {
  const { contrast } = task.lesson;
  if (!contrast || misconception === undefined || !contrast.after.includes(misconception)) return;
  const play = (name: string, act: Act, commands: Commands) =>
    playAct(
      { ...act, name },
      { lesson: task.lesson, commands, idleLimitMs: IDLE_LIMIT_MS, onLife: task.onLife },
      recorder,
    );
  await play(CONTRAST.own, contrast.own, task.commands);
  await play(CONTRAST.solution, contrast.solution, task.reference());
}
