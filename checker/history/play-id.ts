/** In which way that tells more an act is played once a claim is broken. */
type Look =
  | "calls" // its programs tell their calls into zeromq
  | "file" // a file is their standard output
  | "after a loss" // the same: it had lost values at its end
  | "taken port" // somebody has the port open already
  | "alone" // somebody had come by while it was played before
  | "asked"; // whoever comes is asked what its socket is

/** Which play of a check this is. */
export interface PlayId {
  /** The act of the lesson, by its name. */
  readonly act: string;
  /** How much room it has: 0 is as little as mostly will do. */
  readonly attempt: number;
  /** Where it is played once more in the same way: how often that has been, from 1. */
  readonly again?: number;
  readonly look?: Look;
  /** Where a lesson is played several times: in which of them, from 1. */
  readonly run?: number;
}

/** In which of several ways an act is played. */
export type How = Omit<PlayId, "act" | "attempt">;

export function isSamePlay(one: PlayId | undefined, other: PlayId | undefined): boolean {
  if (one === other || one === undefined || other === undefined) return one === other;
  return (["act", "attempt", "again", "look", "run"] as const).every((each) => one[each] === other[each]);
}
