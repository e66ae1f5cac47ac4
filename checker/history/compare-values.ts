/** How a list of values differs from the one that was expected. Kinds are tried in the order given here. */
export type Difference =
  | { readonly kind: "none" }
  /** All there, in another order. */
  | { readonly kind: "order" }
  /** Some are not there, and nothing else is. */
  | { readonly kind: "missing"; readonly values: readonly string[] }
  /** All are there, and more. */
  | { readonly kind: "extra"; readonly values: readonly string[] }
  /** At this position (from 0) stands something else than was expected. */
  | {
      readonly kind: "wrong";
      readonly position: number;
      readonly expected: string;
      readonly actual: string;
    };

/** Compares two lists of values as lists: a value that comes twice counts twice. */
export function compareValues(expected: readonly string[], actual: readonly string[]): Difference {
  const missing = without(expected, actual);
  const extra = without(actual, expected);
  const position = expected.findIndex((value, index) => actual[index] !== value);
  if (missing.length === 0 && extra.length === 0) return position < 0 ? { kind: "none" } : { kind: "order" };
  if (extra.length === 0) return { kind: "missing", values: missing };
  if (missing.length === 0) return { kind: "extra", values: extra };
  // Up to there they are the same, and both go on: with what is missing, and with what is none of these.
  return { kind: "wrong", position, expected: expected[position] ?? "", actual: actual[position] ?? "" };
}

/** Takes each of `taken` once out of `values`. */
function without(values: readonly string[], taken: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const value of taken) left.set(value, (left.get(value) ?? 0) + 1);
  return values.filter((value) => {
    const count = left.get(value) ?? 0;
    if (count === 0) return true;
    left.set(value, count - 1);
    return false;
  });
}
