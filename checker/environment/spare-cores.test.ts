import { expect, it } from "vitest";
import { hasSpareCores } from "./spare-cores.ts";

/** Gives these numbers, one at each call. */
const inTurn =
  (...numbers: number[]) =>
  (): number =>
    numbers.shift() ?? Number.NaN;

it("is so where fewer others run than there are cores", () => {
  expect(hasSpareCores(() => 2, 2)).toBe(true);
  expect(hasSpareCores(() => 3, 2)).toBe(false);
});

it("is not disproved by what runs for a moment", () => {
  expect(hasSpareCores(inTurn(4, 3, 1), 2)).toBe(true);
});

it("is not so where the system does not tell", () => {
  expect(hasSpareCores(() => Number.POSITIVE_INFINITY, 2)).toBe(false);
});
