import { expect, it } from "vitest";
import { ArrivalCounter } from "./arrival-counter.ts";

/** A numbered value as the lesson has it, unless it is told another length. */
function value(number: number, bytes = 4096): Buffer {
  return Buffer.from(`${number} `.padEnd(bytes, "x"));
}

/** The counted over values that arrived, each of one part. */
function countsOf(offered: number, ...values: readonly (Buffer | string)[]) {
  const counter = new ArrivalCounter(offered);
  for (const each of values) counter.add(Buffer.from(each), 1);
  return counter.counts;
}

it("counts what arrives, and calls a value by its number", () => {
  const counter = new ArrivalCounter(3);
  expect([counter.add(value(0), 1), counter.add(value(2), 1)]).toEqual(["0", "2"]);
  expect(counter.counts).toEqual({ offered: 3, arrived: 2 });
});

it("counts bytes and not characters", () => {
  expect(countsOf(1, `0 ${"é".repeat(2047)}`)).toEqual({ offered: 1, arrived: 1 });
  expect(countsOf(1, `0 ${"é".repeat(4094)}`).misfit).toContain("8190 bytes");
});

it("takes zeros for as good as any other bytes behind the number", () => {
  expect(countsOf(1, "0 ".padEnd(4096, "\0"))).toEqual({ offered: 1, arrived: 1 });
});

it.each<[string, Buffer | string, string]>([
  ["too short", value(1, 4095), "value 1 has 4095 bytes, not 4096"],
  ["too long", value(1, 4097), "value 1 has 4097 bytes, not 4096"],
  ["without a number", "x".repeat(4096), "does not begin with a number and a space"],
  ["without the space", `1${"x".repeat(4095)}`, "does not begin with a number and a space"],
  ["with a number that there is not", value(9), "value 9 arrived, and the last one is 8"],
])("keeps the first value that is %s", (_, misfit, why) => {
  const { arrived, misfit: kept } = countsOf(9, value(0), misfit, value(2, 17));
  expect(arrived).toBe(3);
  expect(kept).toContain(why);
});

it("takes no message of two parts for a value", () => {
  const counter = new ArrivalCounter(9);
  counter.add(Buffer.from("0"), 2);
  expect(counter.counts.misfit).toContain("a message of 2 parts");
});

it.each([
  ["the same again", [0, 1, 1, 2], ["1", "1"]],
  ["an earlier one", [0, 9, 10, 8, 7], ["10", "8"]],
])("keeps the first place where the numbers don't rise: %s", (_, numbers, place) => {
  expect(countsOf(11, ...numbers.map((number) => value(number))).notRising).toEqual(place);
});
