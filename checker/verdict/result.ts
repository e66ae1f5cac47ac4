import type { Finding } from "../claims/claim.ts";
import type { Event } from "../history/event.ts";
import type { MisconceptionId, Seen } from "../misconceptions/id.ts";
import type { Schedule } from "../play/schedule.ts";

/** In the history of a failure, the acts of the two plays that show it: as it is, and as it ought to be. */
export const CONTRAST = { own: "your programs together", solution: "the solution together" };

export type Verdict = "pass" | "fail" | "unknown";

export interface JudgedClaim {
  readonly id: string;
  /** The role of the program that it is about. */
  readonly about: string;
  /** What is expected. */
  readonly says: string;
  /** The number of the point of the lesson's task that it shows, from 1. */
  readonly point?: number;
  /** Where it is about one of several sockets of the program: the port at which that is. */
  readonly port?: number;
  readonly verdict: Finding["verdict"];
  /** What happened instead. */
  readonly because?: string;
  readonly misconception?: MisconceptionId;
  /** Which of the misconception's causes it was, where that was seen. */
  readonly seen?: Seen;
  /** Places in the history. */
  readonly evidence: readonly number[];
}

/** One run of several: its schedule, and what came of it. */
export interface Run extends Schedule {
  readonly verdict: Verdict;
  readonly misconception?: MisconceptionId;
}

export interface Runs {
  readonly seed: number;
  /** How many were asked for. There are fewer where one was unknown. */
  readonly times: number;
  readonly passed: number;
  readonly schedules: readonly Run[];
}

/** What a check found: the one object that feeds every report. Its schema is `result.schema.json`. */
export interface Result {
  readonly version: 1;
  readonly lesson: string;
  /** The folder of the programs, as a user would type it. */
  readonly programs: string;
  readonly verdict: Verdict;
  readonly claims: readonly JudgedClaim[];
  /** Why the verdict is unknown, and the way out. */
  readonly cause?: string;
  readonly history: readonly Event[];
  /** Where the lesson was played more than once. The history then is of a run that tells the verdict. */
  readonly runs?: Runs;
  /** How long the check took. */
  readonly ms: number;
}

/** The first claim that is broken: the one that a report explains. */
export function rootOf({ claims }: Pick<Result, "claims">): JudgedClaim | undefined {
  return claims.find((claim) => claim.verdict === "broken");
}
