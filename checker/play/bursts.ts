import { randomInt } from "node:crypto";
import { shuffled } from "./shuffle.ts";

/**
 * How many values come together. The first comes alone, so that a server is seen at work on just one. There are fewer
 * where each takes its time.
 */
const SIZES = { quick: [1, 3, 1, 4, 3], "at work": [1, 3, 1, 3], alone: [1, 1, 1] } as const;

export type Pace = keyof typeof SIZES;

/**
 * Values for a server, in bursts, that cannot be known beforehand and are in no order: `7f3a`, `0042`. Text, and
 * not numbers: who makes numbers of them loses letters and leading zeros. One is 0, which a careless program takes
 * for nothing; one comes twice, since two equal values are two values.
 */
export function burstsOf(pace: Pace): string[][] {
  const sizes: readonly number[] = SIZES[pace];
  const count = sizes.reduce((sum, size) => sum + size, 0);
  const [first, ...others] = distinct([lettered, ...Array.from({ length: count - 3 }, oneOfAll)]);
  const list = [first ?? "", ...shuffled(others, Math.random)];
  list.splice(randomInt(1, 4), 0, "0");
  const [repeated = "0"] = list.slice(4);
  list.splice(list.length - 1, 0, repeated);
  let from = 0;
  return sizes.map((size) => {
    from += size;
    return list.slice(from - size, from);
  });
}

/** Names that nobody can know beforehand, as many as are wanted. */
export function unknowableNames(count: number): string[] {
  return distinct(Array.from({ length: count }, () => lettered));
}

/** Numbers that nobody can know beforehand, as many as are wanted: in no order, no two the same, and 0 is one of them. */
export function unknowableNumbers(count: number): number[] {
  const others = distinct(Array.from({ length: count - 1 }, () => plain)).map(Number);
  return shuffled([0, ...others], Math.random);
}

/** The kinds of values, in turn, so that each comes in every play. */
function oneOfAll(_: unknown, index: number): () => string {
  return [padded, lettered, plain][index % 3] ?? plain;
}

/** `7f3a`: begins like a number and is none, in no notation. */
function lettered(): string {
  return `${randomInt(1, 10)}${"abcdf"[randomInt(5)]}${randomInt(10)}${"abcdf"[randomInt(5)]}`;
}

/** `0042` */
function padded(): string {
  return String(randomInt(1, 1_000)).padStart(4, "0");
}

/** `4711` */
function plain(): string {
  return String(randomInt(1_000, 10_000));
}

function distinct(makers: readonly (() => string)[]): string[] {
  const values = new Set<string>();
  for (const make of makers) {
    const before = values.size;
    while (values.size === before) values.add(make());
  }
  return [...values];
}
