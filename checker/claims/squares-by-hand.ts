import { SINK } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, over, type Step, told as toldIn } from "./by-hand.ts";
import type { Claim } from "./claim.ts";

/** What a claim finds in a history of a ventilator, its workers and a sink that is written by hand, for tests. */
export function told(claim: Claim, steps: readonly Step[]): string {
  return toldIn(claim, steps, SINK.lines);
}

export const OVER: Step = ["harness", over];

/** Numbers that the ventilator sends. */
export function sent(...values: readonly number[]): Step[] {
  return by("ventilator")(...values.map((value): Happening => ({ what: "sent", value: String(value) })));
}

/** The squares of numbers come to the sink. */
export function squares(...numbers: readonly number[]): Step[] {
  return pairs(...numbers.map((n) => [n, n * n] as const));
}

/** Numbers come to it, and what should be their squares. */
export function pairs(...values: readonly (readonly [number, number])[]): Step[] {
  return by("sink")(
    ...values.map(
      ([n, square]): Happening => ({
        what: "took",
        value: JSON.stringify({ n, square }),
        parts: 1,
        reads: `${n} ${square}`,
      }),
    ),
  );
}
