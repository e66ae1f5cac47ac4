import { expect, it } from "vitest";
import { ended, history } from "../claims/by-hand.ts";
import { broken, type Claim, holds, UNTESTED } from "../claims/claim.ts";
import { first } from "../history/find.ts";
import { allHold, isBroken, judge, untested } from "./judge.ts";

const ENDS_WELL: Claim = {
  id: "client-ends",
  about: "client",
  says: "the client ends",
  judge(events) {
    const end = first(events, "ended");
    if (!end) return UNTESTED;
    return end.code === 0 ? holds(end) : broken(["crashed", "without-words"], "it crashed", end, undefined);
  },
};
const NAMED = { id: "client-ends", about: "client", says: "the client ends" };

it("a claim is judged with its name, what was found, and where", () => {
  expect(judge([ENDS_WELL], history())).toEqual([{ ...NAMED, verdict: "untested", evidence: [] }]);
  expect(judge([ENDS_WELL], history(["client", ended(0)]))).toEqual([
    { ...NAMED, verdict: "holds", evidence: [0] },
  ]);
  expect(judge([ENDS_WELL], history(["client", ended(1)]))).toEqual([
    {
      ...NAMED,
      verdict: "broken",
      because: "it crashed",
      misconception: "crashed",
      seen: "without-words",
      evidence: [0],
    },
  ]);
  expect(untested([ENDS_WELL])).toEqual([{ ...NAMED, verdict: "untested", evidence: [] }]);
});

const [HOLDS, BROKEN, OPEN] = (["holds", "broken", "untested"] as const).map((verdict) => ({ verdict }));

it.each([
  [[HOLDS, HOLDS], false, true],
  [[HOLDS, OPEN], false, false],
  [[HOLDS, BROKEN, OPEN], true, false],
  [[BROKEN], true, false],
  [[], false, true],
] as const)("of %j some is broken: %j, and all hold: %j", (claims, some, all) => {
  const found = claims.flatMap((claim) => claim ?? []);
  expect([isBroken(found), allHold(found)]).toEqual([some, all]);
});
