import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareValues } from "./compare-values.ts";

describe("comparing what came with what was expected", () => {
  it.each([
    [["0", "1", "2"], ["0", "1", "2"], "none"],
    [["0", "1", "2"], ["2", "1", "0"], "order"],
    [["0", "1", "2"], ["0", "2"], "missing"],
    [["0", "1", "2"], [], "missing"],
    [["0", "1", "2"], ["0", "1", "2", "3"], "extra"],
    [["0", "1", "2"], ["0", "0", "1", "2"], "extra"],
    [["0", "1", "2"], ["1", "2", "3"], "wrong"],
    [["0", "1", "2"], ["0,1,2"], "wrong"],
    [["7", "7"], ["7"], "missing"],
  ])("%j against %j is %s", (expected, actual, kind) => {
    expect(compareValues(expected, actual).kind).toBe(kind);
  });

  it("names what is missing and what is too many, as often as it is", () => {
    expect(compareValues(["a", "a", "b"], ["b"])).toEqual({ kind: "missing", values: ["a", "a"] });
    expect(compareValues(["a"], ["a", "b", "b"])).toEqual({ kind: "extra", values: ["b", "b"] });
  });

  it("says where something else stands", () => {
    const difference = compareValues(["0", "1"], ["0", "[object Object]"]);
    expect(difference).toEqual({ kind: "wrong", position: 1, expected: "1", actual: "[object Object]" });
  });

  const values = fc.array(fc.constantFrom("0", "1", "2", "3"), { maxLength: 8 });

  it("finds no difference exactly where there is none", () => {
    fc.assert(
      fc.property(values, values, (expected, actual) => {
        const isSame = JSON.stringify(expected) === JSON.stringify(actual);
        expect(compareValues(expected, actual).kind === "none").toBe(isSame);
      }),
    );
  });

  it("calls every rearrangement a matter of order, if it is one", () => {
    fc.assert(
      fc.property(
        values.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([expected, actual]) => {
          expect(["none", "order"]).toContain(compareValues(expected, actual).kind);
        },
      ),
    );
  });
});
