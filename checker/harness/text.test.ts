import { expect, it } from "vitest";
import { readable } from "./text.ts";

it.each([
  ["a text", [Buffer.from("0")], "0"],
  ["several parts", [Buffer.from("a"), Buffer.from("b")], "a | b"],
  ["bytes that are no text", [Buffer.from([0, 0, 0, 1])], "<bytes 00000001>"],
  ["a text with a zero behind it", [Buffer.from("0\0")], "<bytes 3000>"],
  ["nothing", [Buffer.alloc(0)], ""],
])("%s", (_, parts, text) => {
  expect(readable(parts)).toBe(text);
});

it("of what is longer than any text can be, the beginning and the size", () => {
  expect(readable([Buffer.alloc(540_000_000)])).toMatch(/^<bytes (00){32}>$/);
  const bytes = Buffer.alloc(20_000, "é");
  expect(readable([bytes])).toMatch(/^é{5000}… \(20000 bytes\)$/);
  expect(readable([Buffer.concat([Buffer.from("x"), bytes])])).toMatch(/^xé{4999}… \(20001 bytes\)$/);
});

it("of a hundred parts, the first and how many there are", () => {
  expect(readable(Array.from({ length: 100 }, () => Buffer.from("0")))).toMatch(
    /^(0 \| ){16}… \(100 parts\)$/,
  );
});
