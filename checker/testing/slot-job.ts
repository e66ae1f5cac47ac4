import { rolesOf } from "../cast/cast.ts";
import { programsOf } from "../examples/examples.ts";
import { Recorder } from "../history/recorder.ts";
import { lessonOfFolder } from "../lessons/list.ts";
import type { Output } from "../pages/page.ts";
import { runOutput } from "../pages/run-output.ts";
import { solutionFolder } from "../paths.ts";
import type { Schedule } from "../play/schedule.ts";
import { check } from "../verdict/check.ts";
import { allHold } from "../verdict/judge.ts";
import { playActs } from "../verdict/play-acts.ts";
import { type Result, rootOf } from "../verdict/result.ts";

/** What is done on a port of its own. Plain data: it goes to other processes. */
export type Job = PlayJob | OutputJob;

/** The programs of a folder that bears its lesson's name, to be played. */
interface PlayJob {
  readonly folder: string;
  /**
   * `judge` plays the acts and tells what broke; `check` is the whole check of the command line, which plays
   * the solution too before it blames a program.
   */
  readonly how: "judge" | "check";
  /** How long a program may give no sign of life, where the usual patience is not wanted. */
  readonly idleLimitMs?: number;
  /** When the other side comes; as ever, if not given. */
  readonly schedule?: Schedule;
  /** Of a check, whether its acts are played beside each other; as the machine has cores for it, if not given. */
  readonly sideBySide?: "always" | "never";
}

/** What a page of a lesson shows, to be run again. */
interface OutputJob {
  /** The lesson's. */
  readonly folder: string;
  readonly output: Output;
}

/** What came out, in words. */
export interface JobResult {
  /** Of a play: `pass`, `unknown`, or the misconception that was found. Of an output: what was printed. */
  readonly got: string;
  readonly because: string;
  readonly ms: number;
  /** Of a check. */
  readonly result?: Result;
}

/** Does one job on this process's port. */
export async function play(job: Job): Promise<JobResult> {
  if (!("output" in job)) return playPrograms(job);
  const began = performance.now();
  const got = await runOutput(job.output, job.folder);
  return { got, because: "", ms: performance.now() - began };
}

async function playPrograms({ folder, how, idleLimitMs, schedule, sideBySide }: PlayJob): Promise<JobResult> {
  const lesson = lessonOfFolder(folder);
  if (!lesson) throw new Error(`${folder} bears no lesson's name`);
  const task = {
    lesson,
    commands: programsOf(folder, rolesOf(lesson)),
    ...(idleLimitMs ? { idleLimitMs } : {}),
    ...(schedule ? { schedule } : {}),
  };
  if (how === "check") {
    const reference = () => programsOf(solutionFolder(lesson.name), rolesOf(lesson));
    const result = await check({ ...task, programs: folder, reference, sideBySide });
    const root = rootOf(result);
    return {
      got: result.verdict === "fail" ? (root?.misconception ?? "fail") : result.verdict,
      because: result.cause ?? root?.because ?? "every claim holds",
      ms: result.ms,
      result,
    };
  }
  const recorder = new Recorder();
  const { claims } = await playActs(task, recorder);
  const root = rootOf({ claims });
  const got = root ? (root.misconception ?? "fail") : allHold(claims) ? "pass" : "open";
  return { got, because: root?.because ?? "", ms: recorder.now() };
}
