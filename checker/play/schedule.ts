import { randomFrom, shuffled } from "./shuffle.ts";

/** How the other side of a program comes and goes. */
export type Coming = "as ever" | "early" | "late" | "slow" | "returning";

/** When who comes and how fast, in one run of a lesson. A right program is right under every one. */
export interface Schedule {
  readonly coming: Coming;
  /** How late, how slow, or how long away: milliseconds. */
  readonly ms: number;
  /** Where both programs are played together, which of them is started first … */
  readonly first: "client" | "server";
  /** … and by how many milliseconds. */
  readonly aheadMs: number;
}

/** What a check without a schedule of its own plays. */
export const AS_EVER: Schedule = { coming: "as ever", ms: 0, first: "server", aheadMs: 0 };

/** Those that are made to hurt. Each comes once before any comes again, so a few runs show most of them. */
const HARD: readonly Coming[] = ["early", "late", "slow", "returning"];
/**
 * From a moment to longer than a program takes to start: it is met before, while and after it comes to its
 * socket. Well below the patience of every play, and of a program that gives up for good reasons.
 */
const LEAST_MS = 20;
const MOST_MS = 700;

/**
 * Draws the schedules of so many runs. The same seed gives the same ones, and more runs begin with those of
 * fewer. The first is as ever, so that what fails without any hurry is told as it always is.
 */
export function drawSchedules(times: number, seed: number): Schedule[] {
  const random = randomFrom(seed);
  const someMs = (): number => LEAST_MS + Math.floor(random() * (MOST_MS - LEAST_MS));
  const schedules = [AS_EVER];
  let left: Coming[] = [];
  while (schedules.length < times) {
    if (left.length === 0) left = shuffled(HARD, random);
    const coming = left.pop() ?? "as ever";
    const first = random() < 0.5 ? "client" : "server";
    schedules.push({ coming, ms: coming === "early" ? 0 : someMs(), first, aheadMs: someMs() });
  }
  return schedules;
}

/**
 * A schedule in a few words, for the lesson's programs.
 *
 * @param roles the programs to write: the other side is who is not among them
 */
export function inWords({ coming, ms, first, aheadMs }: Schedule, roles: readonly string[]): string {
  const [role = "", another] = roles;
  if (another !== undefined) {
    const ahead = aheadMs === 0 ? "" : `, the ${first} ${aheadMs} ms ahead`;
    return `${wordsFor(coming, ms, "other side")}${ahead}`;
  }
  return wordsFor(coming, ms, role === "server" ? "client" : "server");
}

function wordsFor(coming: Coming, ms: number, other: string): string {
  switch (coming) {
    case "as ever":
      return "as ever";
    case "early":
      return `the ${other} is there first`;
    case "late":
      return `the ${other} comes ${ms} ms late`;
    case "slow":
      return `the ${other} pauses for ${ms} ms`;
    case "returning":
      return other === "server"
        ? `a visitor comes and goes, the server ${ms} ms later`
        : `the ${other} comes, goes, and is back ${ms} ms later`;
  }
}
