import path from "node:path";
import { describe, expect, it } from "vitest";
import { wayToIsolate } from "../environment/own-loopback.mjs";
import { all } from "../history/find.ts";
import { Recorder } from "../history/recorder.ts";
import { lessonNamed } from "../lessons/list.ts";
import { PROJECT, solutionFolder } from "../paths.ts";
import { tsxCommands } from "../programs/command.ts";
import type { PlayedAhead } from "./ahead.ts";
import type { Beside } from "./beside.ts";
import { findCause } from "./cause.ts";
import { check } from "./check.ts";
import type { CheckTask } from "./check-task.ts";
import { playActs } from "./play-acts.ts";
import { CONTRAST, type Result, rootOf } from "./result.ts";

/** @param example of the wrong ones of its lesson; the solution, where none is given */
function taskOf(name: string, example?: string): CheckTask {
  const lesson = lessonNamed(name);
  if (!lesson) throw new Error(name);
  const solution = solutionFolder(name);
  const folder =
    example === undefined ? solution : path.join(PROJECT, "checker", "examples", name, "wrong", example);
  const roles = lesson.cast.written.map(({ role }) => role);
  return {
    lesson,
    programs: folder,
    commands: tsxCommands(folder, roles),
    reference: () => tsxCommands(solution, roles),
    sideBySide: "always",
  };
}

/** When, of the plays of some kind, the first thing happened and the last. */
function span({ history }: Result, isOfIt: (play: Result["history"][number]["play"]) => boolean) {
  const times = history.filter(({ play }) => isOfIt(play)).map(({ at }) => at);
  return { from: Math.min(...times), to: Math.max(...times) };
}

describe.runIf(wayToIsolate() !== undefined)(
  "what is asked after a failure is played while its play goes on",
  () => {
    it("the calls of a program that gives no sign of life", async () => {
      const result = await check(taskOf("lesson-3", "missing-value--first-only"));
      expect(rootOf(result)?.misconception).toBe("missing-value");
      const closer = span(result, ({ look }) => look === "calls");
      const first = span(result, ({ look }) => look === undefined);
      expect(closer.from).toBeLessThan(first.to);
      expect(result.history.some(({ what }) => what === "called")).toBe(true);
    });

    it("a contrast, though what is wrong is known only when the play is over", async () => {
      const result = await check(taskOf("lesson-5", "waits-for-server"));
      expect(rootOf(result)?.misconception).toBe("waits-for-server");
      const own = span(result, ({ act }) => act === CONTRAST.own);
      const first = span(result, ({ act, look }) => act === "client" && look === undefined);
      expect(own.from).toBeLessThan(first.to);
    });

    it("both sides of a contrast", async () => {
      const result = await check(taskOf("lesson-5", "wrong-socket--dealer"));
      expect(rootOf(result)?.misconception).toBe("wrong-socket");
      const [own, solution] = [CONTRAST.own, CONTRAST.solution].map((name) =>
        span(result, ({ act }) => act === name),
      );
      expect(solution?.from).toBeLessThan(own?.to ?? 0);
      expect(own?.from).toBeLessThan(solution?.to ?? 0);
    });
  },
);

/** What was begun, with what was known to be wrong by then; and a solution that is told to have been played elsewhere. */
function fakeAhead(solution: { isBegun: boolean; holds: boolean }) {
  const begun: { act: string; root: string | undefined }[] = [];
  const ahead: PlayedAhead = {
    begin: ({ name }, root) => begun.push({ act: name, root }),
    beginSolution() {},
    calls: async () => undefined,
    solution: () => ({
      withdraw: () => !solution.isBegun,
      done: async () => (solution.holds ? [{ place: { act: 0 }, events: [], beganMs: 0 }] : []),
    }),
    contrast: async () => undefined,
    stop: async () => {},
  };
  return { begun, ahead };
}

describe("where the solution was played elsewhere", () => {
  it.each([
    ["and passed, it is not played again", { isBegun: true, holds: true }, false],
    ["and did not pass, it is played here", { isBegun: true, holds: false }, true],
    ["and nobody had begun that, it is played here", { isBegun: false, holds: false }, true],
  ])("%s", async (_, solution, isPlayed) => {
    let isAsked = false;
    const task = taskOf("lesson-1", "missing-value");
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

describe("it is begun", () => {
  /** Which of it, while this lesson is played with these programs. */
  async function begunFor(task: CheckTask, beside?: Beside) {
    const { begun, ahead } = fakeAhead({ isBegun: false, holds: false });
    const recorder = new Recorder();
    await playActs({ ...task, ahead, beside }, recorder);
    return { begun, events: recorder.events };
  }

  it("where a program gives no sign of life, and it is not known yet what is wrong", async () => {
    const { begun } = await begunFor(taskOf("lesson-1", "nothing-bound"));
    expect(begun[0]).toEqual({ act: "client", root: undefined });
  });

  it("not for a program that is right", async () => {
    for (const lesson of ["lesson-2", "lesson-3"]) expect((await begunFor(taskOf(lesson))).begun).toEqual([]);
  });

  it("only where the play is alone: else that is called off, and played again", async () => {
    let isUnderWay = true;
    const beside: Beside = {
      begin() {},
      take: async () => undefined,
      get isUnderWay() {
        return isUnderWay;
      },
      stop: async () => {
        const wasUnderWay = isUnderWay;
        isUnderWay = false;
        return wasUnderWay;
      },
    };
    const { begun, events } = await begunFor(taskOf("lesson-1", "nothing-bound"), beside);
    expect(begun[0]).toEqual({ act: "client", root: undefined });
    const vain = all(events, "gave up").filter(({ stage, play }) => stage === "open" && !play.look);
    expect(vain.map(({ play }) => play.again ?? 0)).toEqual(expect.arrayContaining([1]));
    expect(vain.map(({ play }) => play.again ?? 0)).not.toContain(0);
  });
});
