import { expect, it } from "vitest";
import { meaningOf, WORDS_OF_MEANING } from "./meaning.ts";

it.each([
  "sending 0",
  "received 7f3a",
  "value: 0042",
  "no server within 500 ms",
  "sent 1500, dropped 2500",
  "stopped after 3",
])("`%s` means something, and is not passed over in a flood", (line) => {
  expect(meaningOf({ line, stream: "stdout" })).toBeDefined();
  expect(WORDS_OF_MEANING.filter((word) => line.includes(word))).not.toEqual([]);
});

it("a line that only begins like one of these means nothing", () => {
  expect(meaningOf({ line: "received 4 bytes", stream: "stdout" })).toBeUndefined();
});
