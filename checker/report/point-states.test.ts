import { expect, test } from "vitest";
import type { JudgedClaim } from "../verdict/result.ts";
import { pointStates } from "./point-states.ts";

const TASK = [
  { says: "bind", shownBy: ["binds"] },
  { says: "send", shownBy: ["sends", "prints"] },
  { says: "end", shownBy: ["ends"] },
];
const claim = (id: string, point: number, verdict: JudgedClaim["verdict"]): JudgedClaim => ({
  id,
  about: "client",
  says: id,
  point,
  verdict,
  evidence: [],
});
const runs = (verdict: JudgedClaim["verdict"]): JudgedClaim => ({
  id: "runs",
  about: "client",
  says: "runs",
  verdict,
  evidence: [],
});

test("a point holds when all its claims do", () => {
  const claims = [
    claim("binds", 1, "holds"),
    claim("sends", 2, "holds"),
    claim("prints", 2, "holds"),
    claim("ends", 3, "holds"),
  ];
  expect(pointStates(TASK, claims)).toEqual(["holds", "holds", "holds"]);
});

test("the first claim that is broken is the one that is told; the others behind it are open", () => {
  const claims = [
    claim("binds", 1, "holds"),
    claim("sends", 2, "broken"),
    claim("prints", 2, "holds"),
    claim("ends", 3, "broken"),
  ];
  expect(pointStates(TASK, claims)).toEqual(["holds", "broken", "open"]);
});

test("a point of which a claim was not seen is open, and so is one whose claim held in one play only", () => {
  const claims = [
    claim("binds", 1, "holds"),
    claim("binds", 1, "untested"),
    claim("sends", 2, "holds"),
    claim("ends", 3, "holds"),
  ];
  expect(pointStates(TASK, claims)).toEqual(["open", "open", "holds"]);
});

test("a claim that shows no point breaks none", () => {
  expect(pointStates(TASK, [runs("broken"), claim("binds", 1, "holds")])).toEqual(["holds", "open", "open"]);
});
