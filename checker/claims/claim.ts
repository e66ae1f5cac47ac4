import type { Placed } from "../history/event.ts";
import type { MisconceptionId, Seen } from "../misconceptions/id.ts";

/** What a claim found in a history. Evidence: places in the history. */
export type Finding =
  | { readonly verdict: "holds"; readonly evidence: readonly number[] }
  | {
      readonly verdict: "broken";
      /** What happened instead, as a sentence. */
      readonly because: string;
      readonly misconception: MisconceptionId;
      /** Which of its causes it was, where that was seen. */
      readonly seen?: Seen;
      readonly evidence: readonly number[];
    }
  | { readonly verdict: "untested"; readonly evidence: readonly number[] };

/**
 * Something that has to be true of a play. Its judgement is a pure function of the events, and final: what
 * holds or is broken after some events stays so, whatever comes. So a report can tell it at once.
 */
export interface Claim {
  readonly id: string;
  /** The role of the program that it is about; of a claim about the values, of who sends them. */
  readonly about: string;
  /** What is expected, as a sentence. */
  readonly says: string;
  /** The number of the point of the task that it shows. */
  readonly point?: number;
  /** Where it is about one of several sockets of the program: the port at which that is. */
  readonly port?: number;
  judge(events: readonly Placed[]): Finding;
}

type Evidence = readonly (Placed | undefined)[];

export function holds(...evidence: Evidence): Finding {
  return { verdict: "holds", evidence: places(evidence) };
}

/** @param what the misconception, and which of its causes it was, where that was seen */
export function broken(
  what: MisconceptionId | readonly [MisconceptionId, Seen | undefined],
  because: string,
  ...evidence: Evidence
): Finding {
  const [misconception, seen] = typeof what === "string" ? [what] : what;
  const cause = seen === undefined ? {} : { seen };
  return { verdict: "broken", because, misconception, ...cause, evidence: places(evidence) };
}

export const UNTESTED: Finding = { verdict: "untested", evidence: [] };

/** A claim that is made once more, of another case: `late-client-ends`, "with a late server, the client ends …". */
export function inCase(word: string, when: string, claim: Claim): Claim {
  return { ...claim, id: `${word}-${claim.id}`, says: `${when}, ${claim.says}` };
}

/** Events that are not there are no evidence. */
function places(evidence: Evidence): number[] {
  return evidence.flatMap((event) => (event ? [event.index] : []));
}
