import { expect, it } from "vitest";
import { count, listed, quoted } from "./words.ts";

const MANY = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

it.each([
  [[], "nothing"],
  [["3"], "3"],
  [["3", "1"], "3 and 1"],
  [["3", "1", "4"], "3, 1 and 4"],
  [MANY.slice(0, 8), "1, 2, 3, 4, 5, 6, 7 and 8"],
  [MANY, "1, 2, 3, 4, 5, 6, 7, 8 and 2 more"],
])("values are listed as a person would: %j", (values, words) => {
  expect(listed(values)).toBe(words);
});

it("a list of which not all was kept says so", () => {
  expect(listed(MANY, false)).toBe("1, 2, 3, 4, 5, 6, 7, 8 and at least 2 more");
  expect(listed(["3", "1"], false)).toBe("3, 1 and perhaps more");
});

it.each([
  ["", "an empty one"],
  ["-12", "-12"],
  ["123456789012", "123456789012"],
  ["1234567890123", "`1234567890123`"],
  ["1a", "`1a`"],
  ["a1", "`a1`"],
  ["a".repeat(40), `\`${"a".repeat(40)}\``],
  ["a".repeat(41), `\`${"a".repeat(39)}…\``],
])("a value that is not just a number is marked, and is cut where it is long: %j", (value, words) => {
  expect(quoted(value)).toBe(words);
});

it.each([
  [0, "0 values"],
  [1, "1 value"],
  [2, "2 values"],
])("%i are counted", (number, words) => {
  expect(count(number, "value")).toBe(words);
});
