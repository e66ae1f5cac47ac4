import { Rest } from "../processes/rest.ts";
import type { Program } from "../programs/program.ts";

const LOOK_EVERY_MS = 5;
/** A program that never rests, since it tries again and again, gets its peer after so many looks. */
const MOST_LOOKS_WHEN_OPEN = 100;

/**
 * Calls `come` once the program has opened its port and come to rest: it waits for a peer, or has nothing left to do but to
 * end. A peer that came at once would save a program that does not wait for one, now and then. Where the system does not
 * show this, the peer comes at once.
 *
 * @param isOpen whether the program has opened the port
 * @param opened told when the port is seen open
 * @returns a function that calls it off
 */
export function onceOpenAndAtRest(
  program: Program,
  isOpen: () => boolean,
  opened: () => void,
  come: () => void,
): () => void {
  if (process.platform !== "linux" || program.pid === undefined) {
    come();
    return () => {};
  }
  const rest = new Rest();
  let looksWhenOpen = 0;
  const looking = setInterval(() => {
    if (!isOpen()) return;
    if (looksWhenOpen === 0) opened();
    looksWhenOpen += 1;
    if (!rest.look(program.pids) && looksWhenOpen < MOST_LOOKS_WHEN_OPEN) return;
    clearInterval(looking);
    come();
  }, LOOK_EVERY_MS);
  return () => clearInterval(looking);
}
