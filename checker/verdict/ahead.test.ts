import { describe, expect, it } from "vitest";
import { wayToIsolate } from "../environment/own-loopback.mjs";
import { all } from "../history/find.ts";
import { Recorder } from "../history/recorder.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";
import { taskOf, wrongFolder } from "../testing/task.ts";
import { Ahead, type PlayedAhead } from "./ahead.ts";
import type { Beside } from "./beside.ts";
import { findCause } from "./cause.ts";
import { check } from "./check.ts";
import type { CheckTask } from "./check-task.ts";
import { playAct } from "./play-act.ts";
import { playActs } from "./play-acts.ts";
import { CONTRAST, rootOf } from "./result.ts";
import { CALLS_STAGING } from "./second-look.ts";
import type { SideJob } from "./side-job.ts";

describe.runIf(wayToIsolate() !== undefined)("of what was played elsewhere", () => {
  it("the calls of a program that gave no sign of life are told", async () => {
    const result = await check(taskOf("lesson-3", wrongFolder("lesson-3", "missing-value--first-only")));
    expect(rootOf(result)?.misconception).toBe("missing-value");
    expect(result.history.some(({ what, play }) => what === "called" && play.look === "calls")).toBe(true);
  });

  it("both sides of a contrast are told", async () => {
    const result = await check(taskOf("lesson-5", wrongFolder("lesson-5", "wrong-socket--dealer")));
    expect(rootOf(result)?.misconception).toBe("wrong-socket");
    const acts = new Set(result.history.map(({ play }) => play.act));
    expect([...acts]).toEqual(expect.arrayContaining(Object.values(CONTRAST)));
  });
});

describe("what is begun for an act that perhaps breaks", () => {
  /** What is asked of players of whom none ever comes to it. */
  function jobsFor(name: string, example: string, root: MisconceptionId | undefined) {
    const jobs: (SideJob & { whose: string })[] = [];
    const players = {
      play: (job: SideJob) => {
        const isExample = Object.values(job.commands).every(({ shown }) => shown.includes(example));
        jobs.push({ ...job, whose: isExample ? "learner" : "solution" });
        return new Promise<void>(() => {});
      },
      close: async () => {},
    };
    const task = taskOf(name, wrongFolder(name, example));
    const [act] = task.lesson.acts;
    if (!act) throw new Error("no act");
    new Ahead(
      task,
      () => 0,
      true,
      () => players,
    ).begin(act, root);
    return jobs;
  }
  const calls = { whose: "learner", acts: [{ act: 0 }], staging: CALLS_STAGING };
  const solution = { whose: "solution", acts: [{ act: 0 }], tells: "what holds" };
  const sides = [
    { whose: "learner", acts: [{ contrast: "own" }] },
    { whose: "solution", acts: [{ contrast: "solution" }] },
  ];

  it("is asked for at once: nothing of it waits for the rest of it", () => {
    expect(jobsFor("lesson-5", "waits-for-server", undefined)).toMatchObject([calls, solution, ...sides]);
  });

  it.each([
    ["whose calls tell why", "lesson-3", "missing-value--first-only", "missing-value", [calls, solution]],
    ["of which all is known", "lesson-1", "crashed--after-send", "crashed", [solution]],
    ["after which both are shown", "lesson-5", "wrong-socket--dealer", "wrong-socket", [solution, ...sides]],
  ] as const)("is what a failure needs %s", (_, lesson, example, root, jobs) => {
    expect(jobsFor(lesson, example, root)).toMatchObject(jobs);
  });
});

/**
 * What was begun, with what was known to be wrong by then; and a solution that is told to have been played elsewhere.
 *
 * @param isPlaying whether the play that breaks goes on at that moment
 */
function fakeAhead(solution: { isBegun: boolean; holds: boolean }, isPlaying = () => true) {
  const begun: { act: string; root: string | undefined; isPlaying: boolean }[] = [];
  const solutions: { act: string; isPlaying: boolean }[] = [];
  const ahead: PlayedAhead = {
    begin: ({ name }, root) => begun.push({ act: name, root, isPlaying: isPlaying() }),
    beginSolution: ({ name }) => solutions.push({ act: name, isPlaying: isPlaying() }),
    calls: async () => undefined,
    solution: () => ({
      withdraw: () => !solution.isBegun,
      done: async () => (solution.holds ? [{ place: { act: 0 }, events: [], beganMs: 0 }] : []),
    }),
    contrast: async () => undefined,
    stop: async () => {},
  };
  return { begun, solutions, ahead };
}

describe("where the solution was played elsewhere", () => {
  it.each([
    ["and passed, it is not played again", { isBegun: true, holds: true }, false],
    ["and did not pass, it is played here", { isBegun: true, holds: false }, true],
    ["and nobody had begun that, it is played here", { isBegun: false, holds: false }, true],
  ])("%s", async (_, solution, isPlayed) => {
    let isAsked = false;
    const task = taskOf("lesson-1", wrongFolder("lesson-1", "missing-value"));
    const reference = () => {
      isAsked = true;
      return task.reference();
    };
    const { ahead } = fakeAhead(solution);
    const [act] = task.lesson.acts;
    if (!act) throw new Error("no act");
    expect(await findCause({ ...task, reference, ahead }, act, [], [])).toBeUndefined();
    expect(isAsked).toBe(isPlayed);
  });
});

it("calls that were told of elsewhere are not asked for here", async () => {
  const call = {
    what: "called",
    call: "bind",
    socketType: "PUSH",
    outcome: "started",
    socket: 1,
    id: 1,
  } as const;
  const play = { act: "client", attempt: 0, look: "calls" } as const;
  const events = [{ at: 1, play, who: "client", ...call, detail: "tcp://127.0.0.1:5559" }];
  const { ahead } = fakeAhead({ isBegun: false, holds: false });
  const calls = async () => ({ place: { act: 0 }, beganMs: 0, events });
  const recorder = new Recorder();
  const task = taskOf("lesson-1", wrongFolder("lesson-1", "nothing-bound"));
  await playActs({ ...task, ahead: { ...ahead, calls } }, recorder);
  expect(recorder.events.filter(({ play }) => play.look === "calls")).toMatchObject(events);
});

describe("it is begun", () => {
  /** Which of it, while this lesson is played with these programs, or only its first act for once. */
  async function begunFor(
    task: CheckTask,
    { beside, onlyFirst = false }: { beside?: Beside; onlyFirst?: boolean } = {},
  ) {
    const recorder = new Recorder();
    const isPlaying = (): boolean => recorder.events.at(-1)?.what !== "over";
    const { begun, solutions, ahead } = fakeAhead({ isBegun: false, holds: false }, isPlaying);
    const [act] = task.lesson.acts;
    if (onlyFirst && act) await playAct(act, { ...task, ahead }, recorder);
    else await playActs({ ...task, ahead, beside }, recorder);
    return { begun, solutions, events: recorder.events };
  }

  it("where a program gives no sign of life, and it is not known yet what is wrong", async () => {
    const { begun } = await begunFor(taskOf("lesson-1", wrongFolder("lesson-1", "nothing-bound")));
    expect(begun[0]).toEqual({ act: "client", root: undefined, isPlaying: true });
  });

  it.each([
    ["lesson-3", "missing-value--first-only"],
    ["lesson-5", "waits-for-server"],
  ])("while the play that breaks goes on: %s, %s", async (lesson, example) => {
    const { begun } = await begunFor(taskOf(lesson, wrongFolder(lesson, example)), { onlyFirst: true });
    expect(begun[0]?.isPlaying).toBe(true);
  });

  it("not for a program that is right", async () => {
    for (const lesson of ["lesson-2", "lesson-3"]) expect((await begunFor(taskOf(lesson))).begun).toEqual([]);
  });

  it("only where the play is alone: else that is called off, and played again", async () => {
    let isUnderWay = true;
    const beside: Beside = {
      begin() {},
      take: async () => undefined,
      mayDisturb: () => isUnderWay,
      async stop() {
        isUnderWay = false;
      },
    };
    const task = taskOf("lesson-1", wrongFolder("lesson-1", "nothing-bound"));
    const { begun, solutions, events } = await begunFor(task, { beside });
    expect(solutions[0]).toEqual({ act: "client", isPlaying: false });
    expect(begun[0]).toMatchObject({ act: "client", root: undefined });
    const vain = all(events, "gave up").filter(({ stage, play }) => stage === "open" && !play.look);
    expect(vain.map(({ play }) => play.again ?? 0)).toEqual(expect.arrayContaining([1]));
    expect(vain.map(({ play }) => play.again ?? 0)).not.toContain(0);
  });

  it("for the solution, before an act is played that did not hold elsewhere", async () => {
    const beside: Beside = {
      begin() {},
      take: async (act) => (act === 1 ? "perhaps breaks" : undefined),
      mayDisturb: () => false,
      async stop() {},
    };
    const { solutions } = await begunFor(taskOf("lesson-6", wrongFolder("lesson-6", "no-last-word")), {
      beside,
    });
    expect(solutions[0]).toEqual({ act: "nobody", isPlaying: false });
  });
});
