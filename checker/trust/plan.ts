import { shuffled } from "../play/shuffle.ts";
import type { Candidate } from "./candidate.ts";

/** All of them, in an order of its own each round, without end. */
export function* rounds(candidates: readonly Candidate[], random: () => number): Generator<Candidate> {
  if (candidates.length === 0) return;
  for (;;) yield* shuffled(candidates, random);
}

/**
 * So many plays of right programs, and so many of wrong ones: each program as often as any other of its kind, or once
 * more.
 */
export function equally(candidates: readonly Candidate[], plays: number, random: () => number): Candidate[] {
  const isRight = ({ expected }: Candidate): boolean => expected === "pass";
  const some = (from: readonly Candidate[]): Candidate[] => [...take(rounds(from, random), plays)];
  const [right, wrong] = [candidates.filter(isRight), candidates.filter((each) => !isRight(each))];
  return shuffled([...some(right), ...some(wrong)], random);
}

/** The first so many. */
export function* take<T>(things: Iterable<T>, count: number): Generator<T> {
  let left = count;
  if (left <= 0) return;
  for (const thing of things) {
    yield thing;
    left -= 1;
    if (left <= 0) return;
  }
}
