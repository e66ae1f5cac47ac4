import { type Cast, isAsking, rolesOf, sideOf, socketOf } from "../cast/cast.ts";
import { randomFrom, shuffled } from "./shuffle.ts";

/** How the other side of a program comes and goes. */
export type Coming = "as ever" | "early" | "late" | "slow" | "returning";

/** When who comes and how fast, in one run of a lesson. A right program is right under every one. */
export interface Schedule {
  readonly coming: Coming;
  /** How late, how slow, or how long away: milliseconds. */
  readonly ms: number;
  /** Where several programs are played together, the role of which is started first … */
  readonly first?: string;
  /** … and by how many milliseconds. */
  readonly aheadMs: number;
}

/** What a check without a schedule of its own plays. */
export const AS_EVER: Schedule = { coming: "as ever", ms: 0, aheadMs: 0 };

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
 *
 * @param cast whose programs are played
 */
export function drawSchedules(times: number, seed: number, cast: Cast): Schedule[] {
  const roles = rolesOf({ cast });
  const random = randomFrom(seed);
  const someMs = (): number => LEAST_MS + Math.floor(random() * (MOST_MS - LEAST_MS));
  const schedules = [AS_EVER];
  let left: Coming[] = [];
  while (schedules.length < times) {
    if (left.length === 0) left = shuffled(hardFor(cast), random);
    const coming = left.pop() ?? "as ever";
    const first = roles[Math.floor(random() * roles.length)];
    const order = { ...(first === undefined ? {} : { first }), aheadMs: someMs() };
    schedules.push({ coming, ms: coming === "early" ? 0 : someMs(), ...order });
  }
  return schedules;
}

/** Who hears something from a program that connects can't leave and come again: a value or a question would be gone with it. */
function hardFor({ written }: Cast): readonly Coming[] {
  const isReturnLoss = written.some((part) => {
    const socket = socketOf(part);
    return socket.does === "connect" && (sideOf(part) === "sender" || isAsking(socket));
  });
  return isReturnLoss ? HARD.filter((coming) => coming !== "returning") : HARD;
}

/** A schedule in a few words. */
export function inWords({ coming, ms, first, aheadMs }: Schedule, { written, played }: Cast): string {
  const [part, another] = written;
  if (!part || another) {
    const ahead = aheadMs === 0 || first === undefined ? "" : `, the ${first} ${aheadMs} ms ahead`;
    return `${wordsFor(coming, ms, "other side")}${ahead}`;
  }
  const other = played[0]?.role ?? "other side";
  const isVisit = coming === "returning" && socketOf(part).does === "bind";
  return isVisit ? `a visitor comes and goes, the ${other} ${ms} ms later` : wordsFor(coming, ms, other);
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
      return `the ${other} comes, goes, and is back ${ms} ms later`;
  }
}
