import { describe, expect, it } from "vitest";
import { causeOf } from "./odd-value.ts";

describe("why a value is another than was expected", () => {
  it.each([
    ["sending 0", "0", "printed-line"],
    ['{"value":0}', "0", "json"],
    ['"7f3a"', "7f3a", "json"],
    ["<Buffer 37 66>", "7f3a", "bytes-text"],
    ["b'7f3a'", "7f3a", "bytes-text"],
    ["[55 102 51 97]", "7f3a", "bytes-text"],
    ["[object Object]", "0", "object-text"],
    ["NaN", "7f3a", "not-a-number"],
    ["undefined", "0", "undefined"],
    ["None", "0", "undefined"],
    ["", "0", "empty"],
    ["<bytes 3000>", "0", "trailing-nul"],
    ["<bytes 300a>", "0", "line-break"],
    ["<bytes 00>", "0", "raw-bytes"],
    ["1", "0", "off-by-one"],
    ["-1", "0", "off-by-one"],
    ["9", "10", "off-by-one"],
    ["101", "100", "off-by-one"],
    ["7f3a\0", "7f3a", "trailing-nul"],
    ["42", "0042", "as-number"],
    ["7", "7f3a", "as-number"],
  ])("is told by %s in place of %s", (actual, expected, seen) => {
    expect(causeOf(actual, expected)).toBe(seen);
  });

  it("is told by the end of the value before it", () => {
    expect(causeOf("0b9b", "0", "3b9b")).toBe("leftover");
    expect(causeOf("3b9b", "0", "3b9b")).toBeUndefined();
    expect(causeOf("0", "0", "3b9b")).toBeUndefined();
  });

  it.each([
    ["17", "0"],
    ["hello", "0"],
    ["value 1", "1"],
    ["{half", "0"],
    ["1 x", "0"],
    ["x1", "0"],
    ["-3", "4"],
    ['a "quoted" word', "0"],
  ])("is not told by %s in place of %s", (actual, expected) => {
    expect(causeOf(actual, expected)).toBeUndefined();
  });
});
