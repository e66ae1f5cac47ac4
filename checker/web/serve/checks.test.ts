import { expect, test } from "vitest";
import { FAILED, PASSED } from "../../report/example-result.ts";
import type { Ears, Outcome } from "../../watch/check-process.ts";
import type { Word } from "../words.ts";
import { Checks, type Loaded } from "./checks.ts";

/** A check that does what the test says. */
class Played implements Loaded {
  readonly lesson: string;
  isReady = true;
  isStopped = false;
  ears: Ears | undefined;
  #end: (outcome: Outcome) => void = () => {};

  constructor(lesson: string) {
    this.lesson = lesson;
  }

  get hasBegun(): boolean {
    return this.ears !== undefined;
  }

  begin(ears: Ears): Promise<Outcome> {
    this.ears = ears;
    return new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.end({ failed: "stopped" });
  }

  /** Ends it, and lets whoever waits for that go on. */
  async end(outcome: Outcome): Promise<void> {
    this.isReady = false;
    this.#end(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function workshop() {
  const loaded: Played[] = [];
  const told: [string, Word][] = [];
  const checks = new Checks({
    load: (lesson) => {
      const played = new Played(lesson);
      loaded.push(played);
      return played;
    },
    progressIn: () => ({ attempts: 1 }),
    onReport: () => {},
    tell: (word, lesson) => told.push([lesson, word]),
  });
  const begun = () => loaded.filter(({ hasBegun }) => hasBegun).map(({ lesson }) => lesson);
  return { checks, loaded, told, begun };
}

test("a check is told from its beginning to its report", async () => {
  const { checks, loaded, told } = workshop();
  checks.ask("lesson-1", "asked for");
  const [check] = loaded;
  check?.ears?.life("at it");
  check?.ears?.holds({ number: 1, words: "bind" });
  check?.ears?.said("Waiting …");
  check?.ears?.happened?.([]);
  expect(told.map(([, { is }]) => is)).toEqual(["check", "check", "life", "holds", "said", "happened"]);
  expect(checks.of("lesson-1")).toMatchObject({
    phase: "runs",
    why: "asked for",
    life: "at it",
    holds: [{ number: 1 }],
    said: ["Waiting …"],
  });
  await check?.end({ result: PASSED });
  const ended = checks.of("lesson-1");
  expect(ended).toMatchObject({ phase: "ended", outcome: { report: { result: { verdict: "pass" } } } });
  expect(ended?.life).toBeUndefined();
  expect(told.at(-1)).toEqual(["lesson-1", { is: "check", check: ended }]);
});

test("a failure is told in the words of every report, and where it is explained", async () => {
  const { checks, loaded } = workshop();
  checks.ask("lesson-1", "");
  await loaded[0]?.end({ result: FAILED });
  const { outcome } = checks.of("lesson-1") ?? {};
  expect(outcome && "report" in outcome && outcome.report.failure).toMatchObject({
    misconception: "crashed",
    expected: "The client runs without an error.",
    explained: { href: "lesson-1.html#how-the-checker-knows", words: "How the checker knows" },
  });
});

test("one goes on at a time, and the others begin in the order in which they were asked for", async () => {
  const { checks, loaded, begun } = workshop();
  checks.ask("lesson-1", "");
  checks.ask("lesson-2", "");
  checks.ask("lesson-3", "");
  expect(begun()).toEqual(["lesson-1"]);
  expect(checks.of("lesson-2")).toMatchObject({
    phase: "waits",
    waitsFor: "the check of lesson-1 in another window",
  });
  await loaded[0]?.end({ result: PASSED });
  expect(begun()).toEqual(["lesson-1", "lesson-2"]);
  expect(checks.of("lesson-2")?.waitsFor).toBeUndefined();
  await loaded[1]?.end({ result: PASSED });
  expect(begun()).toEqual(["lesson-1", "lesson-2", "lesson-3"]);
});

test("one that is asked for again begins anew, before those that wait, and nobody hears of the first any more", async () => {
  const { checks, loaded, told, begun } = workshop();
  checks.ask("lesson-1", "first");
  checks.ask("lesson-2", "");
  checks.ask("lesson-1", "second");
  expect(loaded[0]?.isStopped).toBe(true);
  await loaded[0]?.end({ result: FAILED });
  expect(begun()).toEqual(["lesson-1", "lesson-1"]);
  const before = told.length;
  loaded[0]?.ears?.life("late");
  expect(told).toHaveLength(before);
  expect(checks.of("lesson-1")).toMatchObject({ phase: "runs", why: "second" });
});

test("one that waits and is asked for again waits at its place, once", async () => {
  const { checks, loaded, begun } = workshop();
  checks.ask("lesson-1", "");
  for (const lesson of ["lesson-2", "lesson-3", "lesson-2"]) checks.ask(lesson, "");
  await loaded[0]?.end({ result: PASSED });
  await loaded[1]?.end({ result: PASSED });
  await loaded[2]?.end({ result: PASSED });
  expect(begun()).toEqual(["lesson-1", "lesson-2", "lesson-3"]);
});

test("the next check of a lesson is loaded when one has ended, and used where it is the same lesson", async () => {
  const { checks, loaded, begun } = workshop();
  checks.ask("lesson-1", "");
  await loaded[0]?.end({ result: PASSED });
  expect(loaded).toHaveLength(2);
  checks.ask("lesson-1", "");
  expect(loaded).toHaveLength(2);
  await loaded[1]?.end({ result: PASSED });
  checks.ask("lesson-2", "");
  expect(loaded[2]?.isStopped).toBe(true);
  expect(begun()).toEqual(["lesson-1", "lesson-1", "lesson-2"]);
});

test("a check without a result says why, and the next one is not kept from beginning", async () => {
  const { checks, loaded } = workshop();
  checks.ask("lesson-1", "");
  await loaded[0]?.end({ failed: "no port" });
  expect(checks.of("lesson-1")?.outcome).toEqual({ failed: "no port" });
  checks.ask("lesson-1", "");
  expect(checks.of("lesson-1")?.phase).toBe("runs");
});

test("when all is closed nothing goes on, and nothing begins", async () => {
  const { checks, loaded } = workshop();
  checks.ask("lesson-1", "");
  checks.ask("lesson-2", "");
  await checks.close();
  expect(loaded.map(({ isStopped }) => isStopped)).toEqual([true]);
  checks.ask("lesson-3", "");
  expect(loaded).toHaveLength(1);
});
