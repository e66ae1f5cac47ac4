import type { Difference } from "../history/compare-values.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";

/** What values show that differ from those that were expected, where nothing tells why they do. */
export const DIFFERS_AS: Readonly<Record<Exclude<Difference["kind"], "none">, MisconceptionId>> = {
  order: "out-of-order",
  missing: "missing-value",
  extra: "extra-value",
  wrong: "wrong-value",
};
