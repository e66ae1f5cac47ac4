import type { PlayId } from "../history/play-id.ts";
import { runInWords } from "../verdict/lesson-facts.ts";
import type { Result, Run } from "../verdict/result.ts";
import { drawScenes } from "./draw-scenes.ts";
import type { Paint } from "./paint.ts";

const MARKS = { pass: "✓", fail: "✗", unknown: "?" } as const;
const TONES = { pass: "good", fail: "bad", unknown: "unsure" } as const;

/** One run in one line, when it is over. */
export function runLine(lesson: string, number: number, run: Run, paint: Paint): string {
  const mark = paint(TONES[run.verdict], MARKS[run.verdict]);
  const why = run.misconception === undefined ? "" : `: ${run.misconception}`;
  return `  ${mark} ${String(number).padStart(3)}  ${runInWords(lesson, run)}${why}`;
}

/** Whether some runs passed and some failed. */
export function isRace({ verdict, runs }: Result): boolean {
  return verdict === "fail" && runs !== undefined && runs.passed > 0;
}

/**
 * The timelines of a run that passed and of one that failed, which tell where the two part: side by side if
 * their words fit into half of the columns, else one below the other.
 *
 * @param broke the play in which a claim broke
 */
export function drawRace(
  result: Result,
  { broke, width, paint }: { broke: PlayId | undefined; width: number; paint: Paint },
): string[] {
  if (broke?.run === undefined) return [];
  const plays = [counterpart(result, broke), broke].flatMap((play) => play ?? []);
  const scenes = plays.map((play) => ({ play, title: titleOf(result, play.run ?? 0) }));
  return drawScenes(result.history, scenes, { width, paint });
}

/** The play in the run that passed that is the same act as the one that broke. */
function counterpart({ history }: Result, failed: PlayId): PlayId | undefined {
  return history.findLast(({ play }) => play.run !== failed.run && play.act === failed.act)?.play;
}

function titleOf({ lesson, runs }: Result, number: number): string {
  const run = runs?.schedules[number - 1];
  if (!run) return `run ${number}`;
  return `run ${number}, ${run.verdict}: ${runInWords(lesson, run)}`;
}
