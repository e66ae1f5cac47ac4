import { expect, test } from "vitest";
import type { Event } from "../../../history/event.ts";
import { CONTRAST, type Result } from "../../../verdict/result.ts";
import type { Check } from "../../words.ts";
import { choicesIn, pairOf, told } from "./choices.ts";

const started = (act: string, look?: "file"): Event => ({
  at: 0,
  play: { act, attempt: 0, ...(look ? { look } : {}) },
  who: "client",
  what: "started",
  pid: 1,
  command: "c",
});
const check = (events: readonly Event[]): Check => ({
  number: 1,
  why: "",
  phase: "runs",
  holds: [],
  said: [],
  events,
});
const ended = (history: readonly Event[], verdict: Result["verdict"] = "pass"): Check => {
  const result: Result = {
    version: 1,
    lesson: "lesson-5",
    programs: "p",
    verdict,
    claims: [],
    history,
    ms: 1,
  };
  return { ...check([]), phase: "ended", outcome: { report: { result, points: [], offers: [] } } };
};
const names = (choices: ReturnType<typeof choicesIn>) => choices.map(({ name }) => name);

test("while a check goes on, what is played now is shown", () => {
  const choices = choicesIn(check([started("client"), started("server")]), "Your programs", undefined);
  expect(names(choices)).toEqual(["2. server"]);
  expect(choices[0]?.scenes[0]?.events).toHaveLength(1);
});

test("before anything was played there is nothing to be shown", () => {
  expect(choicesIn(undefined, "Your programs", undefined)).toEqual([]);
  expect(choicesIn(check([]), "Your programs", undefined)).toEqual([]);
});

test("after it, each play can be shown, and the one that tells the story is", () => {
  const choices = choicesIn(
    ended([started("client"), started("client", "file"), started("server")]),
    "Your programs",
    undefined,
  );
  expect(names(choices)).toEqual([
    "1. client",
    "2. client, once more, with its output in a file",
    "3. server",
  ]);
  expect(told(choices, { act: "client", attempt: 0 })?.name).toBe("1. client");
  expect(told(choices, undefined)?.name).toBe("3. server");
});

test("an event knows its place in the whole history", () => {
  const choices = choicesIn(
    ended([started("client"), started("server"), started("client")]),
    "Your programs",
    undefined,
  );
  expect(choices[0]?.scenes[0]?.places).toEqual([0, 2]);
});

test("the learner's programs are shown beside the solution where both were played, and that tells the story", () => {
  const history = [started("client"), started(CONTRAST.own), started(CONTRAST.solution)];
  const choices = choicesIn(ended(history, "fail"), "Your programs", undefined);
  expect(names(choices)).toEqual(["Your programs beside the solution", "1. client"]);
  expect(
    told(choices, { act: "client", attempt: 0 })?.scenes.map(({ title, hasMoment }) => [title, hasMoment]),
  ).toEqual([
    ["Your programs", false],
    ["The solution", true],
  ]);
  expect(names(choicesIn(ended(history.slice(0, 2), "fail"), "Your programs", undefined))).toEqual([
    "1. client",
  ]);
});

test("the last failure is shown beside the last pass once there are both, and does not tell the story of itself", () => {
  const kept = { at: "2026-01-01T00:00:00.000Z", events: [started("client")], told: started("client").play };
  const both = choicesIn(ended([started("client")]), "Your programs", pairOf({ fail: kept, pass: kept }));
  expect(names(both)).toEqual(["1. client", "Your last failure beside your last pass"]);
  expect(told(both, undefined)?.name).toBe("1. client");
  expect(names(choicesIn(ended([started("client")]), "Your programs", pairOf({ fail: kept })))).toEqual([
    "1. client",
  ]);
});

test("beside a failure stands the same act of the pass, or else what told the pass", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const events = [started("client"), started("server"), started("together")];
  const pass = { at, events, told: started("together").play };
  const passShown = (act: string) =>
    pairOf({ fail: { at, events: [started(act)], told: started(act).play }, pass })?.pass.events;
  expect(passShown("server")).toEqual([started("server")]);
  expect(passShown("another")).toEqual([started("together")]);
});
