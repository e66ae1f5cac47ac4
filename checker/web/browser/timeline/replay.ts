/** How long each step of a replay takes, in milliseconds: most of a play is over before anybody can see it. */
const STEP = { least: 260, most: 900 };
/** Nobody looks on for longer than this. */
const MOST_MS = 25_000;
/** So much longer than it took. */
const SLOWER = 4;

/**
 * How long it takes to go from each mark to the next one. Gaps keep their order: what took longer takes no less.
 *
 * @param times of the marks, in milliseconds
 */
export function stepsOf(times: readonly number[]): number[] {
  const steps = times
    .slice(1)
    .map((at, before) => Math.min(STEP.most, Math.max(STEP.least, (at - (times[before] ?? at)) * SLOWER)));
  const all = steps.reduce((sum, step) => sum + step, 0);
  return all <= MOST_MS ? steps : steps.map((step) => (step * MOST_MS) / all);
}

/**
 * Where a replay is after some time more.
 *
 * @param cursor the place of the mark that was reached, and what part of the way to the next one
 */
export function further(cursor: number, ms: number, steps: readonly number[]): number {
  let [at, left] = [cursor, ms];
  while (at < steps.length) {
    const step = steps[Math.floor(at)] ?? 0;
    const rest = (Math.floor(at) + 1 - at) * step;
    if (left < rest) return at + left / step;
    left -= rest;
    at = Math.floor(at) + 1;
  }
  return steps.length;
}
