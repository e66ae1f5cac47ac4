import type { Part } from "../cast/cast.ts";
import { placeOnTheWay } from "../cast/roles.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";

/** A program that was started, and its part. */
export type Started = readonly [Program, Part];

/**
 * Starts several programs one after the other: first the role that the schedule names, by so much as it says, or else the role at
 * which the values end their way. Gives them by their ids.
 */
export async function startAll(
  play: Play,
  parts: readonly (readonly [Part, Readonly<Record<string, string>>])[],
): Promise<Readonly<Record<string, Program | undefined>>> {
  const inOrder = parts
    .map(([{ role }]) => role)
    .toSorted((one, other) => placeOnTheWay(one) - placeOnTheWay(other));
  const { first = inOrder.at(-1), aheadMs } = play.schedule;
  const started: Record<string, Program | undefined> = {};
  const rank = ({ role }: Part): number => (role === first ? 0 : 1);
  for (const [part, env] of parts.toSorted(([one], [other]) => rank(one) - rank(other))) {
    started[part.id] = play.start(part, env);
    if (part.role === first && aheadMs > 0) await play.pause(aheadMs);
  }
  return started;
}

/** Of some parts, those whose programs could be started. */
export function startedOf(
  programs: Readonly<Record<string, Program | undefined>>,
  parts: readonly Part[],
): Started[] {
  return parts.flatMap((part): Started[] => {
    const program = programs[part.id];
    return program ? [[program, part]] : [];
  });
}
