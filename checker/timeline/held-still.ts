import type { Mark } from "./mark.ts";

/**
 * Puts what was read of a program while it was held still before that: it can't have done it meanwhile, only the reader was
 * late. One that turns out to have ended was not there to be held.
 */
export function beforeItWasHeld(marks: readonly Mark[]): Mark[] {
  const ordered = [...marks];
  for (let at = 0; at < ordered.length; at += 1) {
    const held = ordered[at];
    if (held?.isHeld !== true) continue;
    const goesOn = ordered.findIndex(
      ({ lane, isHeld }, place) => place > at && lane === held.lane && isHeld === false,
    );
    const end = goesOn < 0 ? ordered.length : goesOn;
    const between = ordered.slice(at + 1, end);
    const own = between.filter(({ lane }) => lane === held.lane);
    if (own.length === 0) continue;
    const hasEnded = own.some(({ kind }) => kind === "ends");
    const others = between.filter(({ lane }) => lane !== held.lane);
    const earlier = own.map((mark) => ({ ...mark, at: Math.min(mark.at, held.at) }));
    const rest = hasEnded ? others : [held, ...others];
    ordered.splice(at, end - at + (hasEnded && goesOn >= 0 ? 1 : 0), ...earlier, ...rest);
    at += earlier.length - (hasEnded ? 1 : 0);
  }
  return ordered;
}
