import { describe, expect, it } from "vitest";
import { ended, history } from "../claims/by-hand.ts";
import { learnedFrom, withMore } from "./play-acts.ts";
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

describe("a play that broke is played again", () => {
  const events = history(["client", ended(1)]);
  const stranger = history(["harness", { what: "stranger", pid: 1, command: "node", port: 5559 }]);
  const inTheWay = history(["harness", { what: "in the way" }]);

  it.each([
    ["nothing disturbed it", { events }, {}, false, undefined],
    ["somebody else was at the port", { events: stranger }, {}, false, {}],
    ["somebody else had it before", { events }, {}, true, {}],
    ["the harness had it open itself", { events: inTheWay }, {}, false, { leavesPort: true }],
    ["it was asked for its protocol", { events, protocol: "ZMTP 2.0" }, {}, false, { protocol: "ZMTP 2.0" }],
    ["its protocol was known", { events, protocol: "ZMTP 2.0" }, { protocol: "ZMTP 2.0" }, false, undefined],
  ])("or not: %s", (_, played, before, hasFoundItOpen, learned) => {
    expect(learnedFrom(played, before, hasFoundItOpen)).toEqual(learned);
  });
});
