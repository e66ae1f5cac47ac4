import { describe, expect, it } from "vitest";
import { lesson2 } from "../lessons/lesson-2.ts";
import { AS_EVER, drawSchedules, type Schedule } from "../play/schedule.ts";
import { FAILED, PASSED, UNKNOWN } from "../report/example-result.ts";
import { judgeRuns } from "./judge-runs.ts";
import { type Result, rootOf } from "./result.ts";

const judged = (...results: readonly Result[]): Result =>
  judgeRuns(
    results.map((result) => ({ schedule: AS_EVER, result })),
    { seed: 7, times: results.length, cast: lesson2.cast },
  );

describe("runs that agree", () => {
  it("pass if all pass", () => {
    const result = judged(PASSED, PASSED, PASSED);
    expect(result).toMatchObject({ verdict: "pass", runs: { seed: 7, times: 3, passed: 3 } });
    expect(result.history).toEqual(PASSED.history);
  });

  it("fail with the misconception that they have, if all fail", () => {
    const result = judged(FAILED, FAILED);
    expect(result).toMatchObject({ verdict: "fail", runs: { times: 2, passed: 0 } });
    expect(rootOf(result)?.misconception).toBe("crashed");
  });

  it("take as long as all together", () => {
    expect(judged(PASSED, PASSED).ms).toBe(2 * PASSED.ms);
  });
});

describe("runs that do not agree", () => {
  const result = judged(PASSED, PASSED, FAILED, PASSED);

  it("are a race, and a race is a failure", () => {
    expect(result.verdict).toBe("fail");
    expect(rootOf(result)?.misconception).toBe("race");
    expect(rootOf(result)?.because).toMatch(
      /^3 of 4 runs passed; run 3 \(as ever\) failed with crashed: it ended/,
    );
  });

  it("still name the misconception of the run that failed", () => {
    expect(result.claims.map(({ misconception }) => misconception)).toContain("crashed");
    const schedules = result.runs?.schedules.map(({ verdict, misconception }) => misconception ?? verdict);
    expect(schedules).toEqual(["pass", "pass", "crashed", "pass"]);
  });

  it("keep the history of one that passed and of one that failed, each under its number, in order", () => {
    expect([...new Set(result.history.map(({ play }) => `${play.act} in ${play.run}`))]).toEqual([
      "client in 1",
      "client in 3",
    ]);
    const times = result.history.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it.each([
    ["a pass came first", [PASSED, FAILED]],
    ["a failure came first", [FAILED, PASSED]],
  ])("point at the events of the run that failed where %s", (_, results) => {
    const race = judged(...results);
    const failedRun = results.indexOf(FAILED) + 1;
    const evidence = rootOf(race)?.evidence ?? [];
    expect(evidence.map((index) => race.history[index])).toMatchObject([
      { what: "ended", play: { act: "client", run: failedRun } },
    ]);
  });

  it("name what else went wrong in other runs", () => {
    const other: Result = {
      ...FAILED,
      claims: FAILED.claims.map((claim) =>
        claim.misconception ? { ...claim, misconception: "never-ends" } : claim,
      ),
    };
    expect(rootOf(judged(FAILED, other, PASSED))?.because).toContain("(other runs: never-ends)");
  });
});

describe("a race", () => {
  /** Two runs that failed, with other misconceptions than the first one. */
  const others = (["never-ends", "extra-value"] as const).map(
    (misconception): Result => ({
      ...FAILED,
      claims: FAILED.claims.map((claim) => (claim.misconception ? { ...claim, misconception } : claim)),
    }),
  );

  it("is a claim of its own, before all others", () => {
    const { claims } = judged(PASSED, FAILED);
    expect(claims[0]).toEqual({
      id: "client-passes-every-time",
      about: "client",
      says: "the client passes every time, however the other side comes and goes",
      verdict: "broken",
      because:
        '1 of 2 runs passed; run 2 (as ever) failed with crashed: it ended with code 1: Error: <no> & "none", at client.ts:12',
      misconception: "race",
      evidence: [3],
    });
    expect(claims.slice(1).map(({ id }) => id)).toEqual(FAILED.claims.map(({ id }) => id));
  });

  it("names all that went wrong in other runs, and nothing where nothing else did", () => {
    expect(rootOf(judged(FAILED, ...others, PASSED))?.because).toMatch(
      / \(other runs: never-ends, extra-value\)$/,
    );
    expect(rootOf(judged(FAILED, FAILED, PASSED))?.because).not.toContain("other runs");
  });

  it("tells how the run that failed went", () => {
    const schedule: Schedule = { coming: "late", ms: 40, aheadMs: 0 };
    const played = [
      { schedule: AS_EVER, result: PASSED },
      { schedule, result: FAILED },
    ];
    const result = judgeRuns(played, { seed: 7, times: 2, cast: lesson2.cast });
    expect(rootOf(result)?.because).toContain("run 2 (the server comes 40 ms late) failed");
  });

  it("has the events of both runs one after the other, at the times at which they were", () => {
    const { history } = judged({ ...PASSED, ms: 1_000.06 }, PASSED, FAILED);
    expect(history.map(({ at, play, what }) => [at, play.run, what])).toEqual([
      [0, 1, "started"],
      [5, 1, "ended"],
      [2_234.1, 3, "started"],
      [2_239.1, 3, "ended"],
    ]);
  });
});

it("no run is no result", () => {
  expect(() => judged()).toThrow("no run was played");
});

describe("a run that is unknown", () => {
  it.each([[[UNKNOWN]], [[PASSED, UNKNOWN]], [[FAILED, PASSED, UNKNOWN]]])(
    "makes the whole unknown, with its cause",
    (results) => {
      expect(judged(...results)).toMatchObject({ verdict: "unknown", cause: UNKNOWN.cause });
    },
  );

  it("leaves a record of the runs that there were", () => {
    const schedules = drawSchedules(20, 7, lesson2.cast);
    const played = [PASSED, UNKNOWN].map((result, at) => ({ schedule: schedules[at] ?? AS_EVER, result }));
    const { runs } = judgeRuns(played, { seed: 7, times: 20, cast: lesson2.cast });
    expect(runs).toMatchObject({
      times: 20,
      passed: 1,
      schedules: [{ verdict: "pass" }, { verdict: "unknown" }],
    });
  });
});
