import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LifeLine } from "./life-line.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What is written by a life line, with something to say for so many milliseconds each. */
function written(isTTY: boolean, ...said: [words: string, ms: number][]): string {
  let text = "";
  const life = new LifeLine({
    isTTY,
    write: (each: string | Uint8Array) => {
      text += each;
      return true;
    },
  });
  for (const [words, ms] of said) {
    life.say(words);
    vi.advanceTimersByTime(ms);
  }
  life.end();
  return text;
}

it("says nothing of what is over within a second", () => {
  expect(written(true, ["a", 400], ["b", 400])).toBe("");
  expect(written(false, ["a", 400], ["b", 400])).toBe("");
});

it("is overwritten in a terminal, tells for how long, and leaves nothing behind", () => {
  const text = written(true, ["a", 1_000], ["b", 2_300]);
  const lines = text.split("\r\x1b[K");
  expect(lines).toContain("  … a, 1 s");
  expect(lines).toContain("  … b");
  expect(lines).toContain("  … b, 2 s");
  expect(lines.at(-1)).toBe("");
  expect(text).not.toContain("\n");
});

it("is a plain line elsewhere, for what takes longer, and once", () => {
  expect(written(false, ["a", 900], ["b", 500], ["c", 5_000])).toBe("  … c\n");
});

it("gives way to what is written next, and comes again", () => {
  let text = "";
  const life = new LifeLine({
    isTTY: true,
    write: (each: string | Uint8Array) => {
      text += each;
      return true;
    },
  });
  life.say("a");
  vi.advanceTimersByTime(1_000);
  life.clear();
  expect(text.endsWith("\r\x1b[K")).toBe(true);
  vi.advanceTimersByTime(250);
  expect(text.endsWith("  … a, 1 s")).toBe(true);
  life.end();
});
