import { describe, expect, it } from "vitest";
import { SINK } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, ended, handshake, type Step, says } from "./by-hand.ts";
import { isDoneAfterLast, printsInOrder } from "./prints-squares.ts";
import { OVER, told } from "./squares-by-hand.ts";

describe("to print in order", () => {
  const claim = printsInOrder(SINK, 3);
  const from = (worker: number, ...numbers: readonly number[]): Step[] =>
    by(`worker-${worker}`)(...numbers.map((n): Happening => ({ what: "sent", value: `${n} ${n * n}` })));
  const prints = (...lines: readonly string[]): Step[] => [...by("sink")(...lines.map(says), ended()), OVER];

  it("holds with each line in its place; other lines are the program's own", () => {
    expect(
      told(claim, [...from(1, 3, 1), ...from(2, 2), ...prints("1 1", "well", "2 4", "3 9", "done 3")]),
    ).toMatch(/^holds/);
  });

  it("names the order in which they came, and any other", () => {
    expect(told(claim, [...from(1, 3, 1), ...from(2, 2), ...prints("3 9", "2 4", "1 1")])).toMatch(
      /^prints-in-arrival-order: it printed `3 9` where `1 1` was to come/,
    );
    expect(told(claim, [...from(1, 2, 1), ...from(2, 3), ...prints("3 9", "1 1", "2 4")])).toMatch(
      /^out-of-order/,
    );
  });

  it("names what is missing, what is another, and other words", () => {
    expect(told(claim, prints("1 1", "3 9"))).toMatch(/^missing-value: it never printed `2 4`/);
    expect(told(claim, prints("1 1", "2 2", "3 9"))).toMatch(
      /^wrong-value: it printed `2 2` where `2 4` was to come/,
    );
    expect(told(claim, prints("1: 1", "2: 4", "3: 9"))).toMatch(
      /^received-not-printed: it never printed `1 1`, `2 4` and `3 9`; it printed `1: 1`/,
    );
  });
});

describe("to be done", () => {
  const claim = isDoneAfterLast(SINK, 2);
  const first = by("worker-1")({ what: "sent", value: "2 4" });
  const last = by("worker-1")({ what: "sent", value: "1 1" });
  const sink = by("sink");

  it("holds after the last", () => {
    expect(told(claim, [...first, ...last, ...sink(says("done 2"), ended()), OVER])).toMatch(/^holds/);
  });

  it("is broken before the last, by the line or by the end", () => {
    expect(told(claim, [...first, ...sink(says("done 2")), OVER])).toMatch(
      /^done-by-the-clock: it printed `done 2` when 1 of 2 squares had been sent/,
    );
    expect(told(claim, [...first, ...sink(ended()), OVER])).toMatch(
      /^done-by-the-clock: it ended with code 0 when 1 of 2/,
    );
    expect(told(claim, [...sink(handshake, ended()), OVER])).toMatch(/when none of 2 squares had been sent/);
    expect(told(claim, [...sink(ended()), OVER])).toBe("untested");
  });

  it("is broken by no line, or another number; an error is another claim's", () => {
    expect(told(claim, [...first, ...last, ...sink(ended()), OVER])).toMatch(
      /^no-last-word: it ended without `done 2`/,
    );
    expect(told(claim, [...first, ...last, ...sink(says("done 3"), ended()), OVER])).toMatch(
      /^no-last-word: it ended without `done 2`; it printed `done 3`/,
    );
    expect(told(claim, [...first, ...sink(ended(1, "Error: no")), OVER])).toBe("untested");
  });
});
