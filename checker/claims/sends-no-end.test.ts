import { describe, expect, it } from "vitest";
import { VENTILATOR, WORKER } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, type Step } from "./by-hand.ts";
import { sendsNoEnd } from "./sends-no-end.ts";
import { OVER, told } from "./squares-by-hand.ts";

describe("to send no end", () => {
  const claim = sendsNoEnd(VENTILATOR, WORKER);
  const takes = (worker: number, ...values: readonly string[]): Step[] =>
    by(`worker-${worker}`)(...values.map((value): Happening => ({ what: "took", value, parts: 1 })));

  it("holds with numbers alone, and where all is something else", () => {
    expect(told(claim, [...takes(1, "1", "3"), ...takes(2, "2"), OVER])).toMatch(/^holds/);
    expect(told(claim, [...takes(1, "one", "three"), ...takes(2, "two"), OVER])).toMatch(/^holds/);
  });

  it("is broken by one word behind the numbers, however many there are of it", () => {
    expect(told(claim, [...takes(1, "1", "3"), ...takes(2, "2", "END"), OVER])).toMatch(
      /^one-end-for-all: `END` arrived at worker 2, and not at the other worker/,
    );
    expect(told(claim, [...takes(1, "1", "2", "END"), OVER])).toMatch(
      /^one-end-for-all: .* arrived at worker 1, after the numbers/,
    );
  });

  it("is another cause where each worker that is there got one", () => {
    const both = [...takes(1, "1", "3", "END"), ...takes(2, "2", "END")];
    expect(told(claim, [...both, OVER])).toMatch(
      /^one-end-for-all\/one-for-each: `END` arrived at worker 1 and worker 2, after the numbers/,
    );
    const third = by("ventilator")({ what: "handshake", with: "worker-3" });
    expect(told(claim, [...third, ...both, OVER])).toMatch(/^one-end-for-all: /);
  });
});
