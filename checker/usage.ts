/** Exit codes of every command. */
export const EXIT = { pass: 0, fail: 1, unknown: 2, usage: 64, interrupted: 130 } as const;

/** Something that was typed cannot be meant. Its message is shown as it is, and the exit code is 64. */
export class UsageError extends Error {}

/** The name that is most like what was typed, by the number of letters to change; undefined if none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const ranked = names
    .map((name) => ({ name, distance: distance(typed.toLowerCase(), name) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  return best && best.distance <= Math.max(3, best.name.length / 2) ? best.name : undefined;
}

/** Levenshtein's distance: letters to put in, take out, or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
