import { randomInt } from "node:crypto";

/** How many values come together. The first comes alone, so that a server is seen at work on just one. */
const SIZES = [1, 3, 1, 4, 3];
const LARGEST = 100_000;

/**
 * Values for a server, in bursts: decimal integers that cannot be known beforehand, in no order. One is 0,
 * which a careless program takes for nothing; one comes twice, since two equal values are two values.
 */
export function burstsOf(): string[][] {
  const count = SIZES.reduce((sum, size) => sum + size, 0);
  const values = new Set<number>();
  while (values.size < count - 2) values.add(randomInt(1, LARGEST));
  const list = [...values].map(String);
  list.splice(randomInt(1, 4), 0, "0");
  const [repeated = "0"] = list.slice(4);
  list.splice(list.length - 1, 0, repeated);
  let from = 0;
  return SIZES.map((size) => {
    from += size;
    return list.slice(from - size, from);
  });
}
