import { expect, it } from "vitest";
import { withMore } from "./play-acts.ts";
import type { JudgedClaim } from "./result.ts";

const claim = (
  id: string,
  verdict: JudgedClaim["verdict"],
  evidence: readonly number[] = [],
): JudgedClaim => ({
  id,
  about: "client",
  says: id,
  verdict,
  evidence,
});

it("a further play tells what was left open, and no more than that", () => {
  const before = [claim("runs", "holds", [1]), claim("ends", "untested"), claim("prints", "untested")];
  const more = [claim("runs", "untested"), claim("ends", "holds", [7])];
  expect(withMore(before, more)).toEqual([before[0], more[1], before[2]]);
});

it("what a further play breaks is broken, also where it had held before", () => {
  const broken = claim("runs", "broken", [9]);
  expect(withMore([claim("runs", "holds", [1])], [broken])).toEqual([broken]);
});

it("a claim that only a further play has is none of the act's", () => {
  const before = [claim("runs", "holds")];
  expect(withMore(before, [claim("waits", "broken")])).toEqual(before);
});
