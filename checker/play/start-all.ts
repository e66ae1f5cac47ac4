import type { Part } from "../cast/cast.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";

/**
 * Starts several programs one after the other; the role that the schedule names is first, and by how much. Gives them by their
 * ids.
 */
export async function startAll(
  play: Play,
  parts: readonly (readonly [Part, Readonly<Record<string, string>>])[],
): Promise<Readonly<Record<string, Program | undefined>>> {
  const { first = parts.at(-1)?.[0].role, aheadMs } = play.schedule;
  const started: Record<string, Program | undefined> = {};
  const rank = ({ role }: Part): number => (role === first ? 0 : 1);
  for (const [part, env] of parts.toSorted(([one], [other]) => rank(one) - rank(other))) {
    started[part.id] = play.start(part, env);
    if (part.role === first && aheadMs > 0) await play.pause(aheadMs);
  }
  return started;
}
