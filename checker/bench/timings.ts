/** How long something took, again and again: milliseconds, in the order in which it was measured. */
export type Timings = readonly number[];

/** The value below which so large a share lies, with what lies between two of them taken in proportion. */
export function quantile(values: Timings, share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = share * (sorted.length - 1);
  const [below = Number.NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

export function median(values: Timings): number {
  return quantile(values, 0.5);
}

/** How far a machine lets one thing differ from itself: the middle half of its timings, as a share of the median. */
export function spread(values: Timings): number {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / median(values);
}

/** By how much the one took longer, by what was measured in the same round. */
export function ratio(one: Timings, other: Timings): number {
  return median(one.map((ms, round) => ms / (other[round] ?? Number.NaN)));
}

/**
 * Does things in turn, round after round, each time in the other direction: whatever else the machine is at, all of them have
 * to do with it, and none always comes first.
 *
 * @returns of each what its rounds gave
 */
export async function inTurn<Name extends string>(
  rounds: number,
  things: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(things) as Name[];
  const timings = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) timings[name].push(await things[name]());
  }
  return timings;
}
