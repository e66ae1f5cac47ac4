import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { HOST, PORT } from "../cast/ports.ts";
import { wayToIsolate } from "../environment/own-loopback.mjs";
import { Recorder } from "../history/recorder.ts";
import { lessonNamed } from "../lessons/list.ts";
import { PROJECT, solutionFolder } from "../paths.ts";
import { allProcesses } from "../processes/descendants.ts";
import { readProc } from "../processes/proc.ts";
import { type Command, givenCommand, tsxCommands } from "../programs/command.ts";
import { taskOf, wrongFolder } from "../testing/task.ts";
import { actsBeside, type Beside, lastBeside } from "./beside.ts";
import { check } from "./check.ts";
import { checkLessons } from "./check-lessons.ts";
import { playAct } from "./play-act.ts";
import { playActs } from "./play-acts.ts";
import { rootOf } from "./result.ts";
import type { SideJob, SidePlay } from "./side-job.ts";
import { SidePlayers } from "./side-players.ts";

const undo: (() => unknown)[] = [];

afterEach(async () => {
  for (const each of undo.splice(0)) await each();
});

/** A lesson's solution that fails at its first start, as one does that must not run twice at a time. */
function failsAtFirst(name: string): string {
  const folder = mkdtempSync(path.join(PROJECT, ".kept-"));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    path.join(folder, "client.ts"),
    `import { existsSync, writeFileSync } from "node:fs";
const lock = ${JSON.stringify(path.join(folder, "lock"))};
if (!existsSync(lock)) {
  writeFileSync(lock, "");
  throw new Error("it is running already");
}
await import(${JSON.stringify(path.join(solutionFolder(name), "client.ts"))});
`,
  );
  return folder;
}

/** Two programs that come to an end only if both run at once. They compute meanwhile: who sleeps is soon given up. */
function waitsForEachOther(): Command[] {
  const folder = mkdtempSync(path.join(PROJECT, ".kept-"));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const program = path.join(folder, "client.mjs");
  writeFileSync(
    program,
    `import { existsSync, writeFileSync } from "node:fs";
const [mine, other] = process.argv.slice(2);
writeFileSync(mine, "");
while (!existsSync(other));
console.log("met");
`,
  );
  const [one, two] = ["one", "two"].map((name) => path.join(folder, name));
  return [
    [one, two],
    [two, one],
  ].map(([mine, other]) => givenCommand(`node "${program}" "${mine}" "${other}"`, folder, folder));
}

/** Acts played elsewhere, of which nothing came before they were stopped. */
function elsewhere(wasRunning: boolean): Beside {
  return { begin() {}, mayDisturb: () => wasRunning, take: async () => undefined, async stop() {} };
}

/** One act of lesson 6. */
function jobOf(folder: string, act: number): SideJob {
  return {
    lesson: "lesson-6",
    acts: [{ act }],
    commands: tsxCommands(folder, ["client"]),
    tells: "what holds",
  };
}

describe.runIf(wayToIsolate() !== undefined)("beside each other", () => {
  it("acts are played on ports of their own, though this process's is held", async () => {
    const holder = net.createServer().listen(PORT, HOST);
    undo.push(() => new Promise((resolve) => holder.close(resolve)));
    const players = new SidePlayers(2);
    undo.push(() => players.close());
    const plays: SidePlay[] = [];
    const job = (act: number) => jobOf(solutionFolder("lesson-6"), act);
    await Promise.all(
      [0, 1].map((act) =>
        players.play(
          job(act),
          () => true,
          (play) => plays.push(play),
        ),
      ),
    );
    expect(plays.map(({ place }) => place)).toEqual(expect.arrayContaining([{ act: 0 }, { act: 1 }]));
    for (const { events } of plays) expect(events.at(-1)).toMatchObject({ what: "over" });
  });

  it("two are played at the same time", async () => {
    const players = new SidePlayers(2);
    undo.push(() => players.close());
    const commands = waitsForEachOther();
    const printed = await Promise.all(
      commands.map(async (client) => {
        const lines: string[] = [];
        const job: SideJob = { ...jobOf(client.cwd, 0), commands: { client }, tells: "all" };
        await players.play(
          job,
          () => true,
          ({ events }) =>
            lines.push(...events.flatMap((event) => (event.what === "printed" ? [event.line] : []))),
        );
        return lines;
      }),
    );
    expect(printed).toEqual([["met"], ["met"]]);
  });

  it("what is not wanted any more is not begun, and what does not hold is not told", async () => {
    const players = new SidePlayers(1);
    undo.push(() => players.close());
    const plays: SidePlay[] = [];
    const folder = wrongFolder("lesson-6", "waits-forever");
    const job = jobOf(folder, 1);
    await players.play(
      job,
      () => false,
      (play) => plays.push(play),
    );
    await players.play(
      job,
      () => true,
      (play) => plays.push(play),
    );
    expect(plays).toEqual([]);
  });

  it("nothing is left of it when it is stopped", async () => {
    const players = new SidePlayers(1);
    const folder = wrongFolder("lesson-6", "waits-forever");
    const job = jobOf(folder, 1);
    const isRunning = () =>
      allProcesses().some((pid) => readProc(`/proc/${pid}/cmdline`).includes(path.join(folder, "client.ts")));
    const played = players.play(
      job,
      () => true,
      () => {},
    );
    await expect.poll(isRunning, { timeout: 20_000 }).toBe(true);
    await players.close();
    await played;
    await expect.poll(isRunning, { timeout: 5_000 }).toBe(false);
  });

  it("an act is disturbed by programs of its own roles only, until they are stopped", async () => {
    const task = taskOf("lesson-5", solutionFolder("lesson-5"), "always");
    const [client, server] = task.lesson.acts;
    if (!client || !server) throw new Error("lesson-5 has two acts");
    const beside = actsBeside(task, () => performance.now());
    undo.push(() => beside?.stop());
    expect(beside?.mayDisturb(server, 0)).toBe(false);
    beside?.begin();
    await expect.poll(() => beside?.mayDisturb(server, 0), { timeout: 20_000 }).toBe(true);
    expect(beside?.mayDisturb(client, 0)).toBe(false);
    await beside?.stop();
    expect(beside?.mayDisturb(server, 0)).toBe(false);
  });

  it.each([
    ["a right program", "lesson-8", solutionFolder("lesson-8"), undefined],
    ["right programs of several roles", "lesson-12", solutionFolder("lesson-12"), undefined],
    ["one that breaks in a later act", "lesson-6", wrongFolder("lesson-6", "no-last-word"), "no-last-word"],
  ])("%s has the verdict that it has one after the other", async (_, name, folder, misconception) => {
    const { verdict, claims } = await check(taskOf(name, folder, "always"));
    expect(rootOf({ claims })?.misconception).toBe(misconception);
    expect(verdict).toBe(misconception ? "fail" : "pass");
    // Every claim of the lesson, in its order.
    expect(claims.map(({ id }) => id)).toEqual(
      lessonNamed(name)?.acts.flatMap((act) => act.claims.map(({ id }) => id)),
    );
  });

  it("of several lessons each has its verdict, in their order", async () => {
    const folders: [string, string][] = [
      ["lesson-1", solutionFolder("lesson-1")],
      ["lesson-2", wrongFolder("lesson-2", "missing-value--zero-is-falsy")],
      ["lesson-2", solutionFolder("lesson-2")],
    ];
    const seen: number[] = [];
    const results = await checkLessons(
      folders.map(([lesson, folder]) => taskOf(lesson, folder, "always")),
      (_, at) => seen.push(at),
    );
    expect(results.map(({ verdict }) => verdict)).toEqual(["pass", "fail", "pass"]);
    expect(seen).toEqual([0, 1, 2]);
  });
});

it.each([
  ["whose acts are all about one program", "lesson-9", 1],
  ["with several programs, up to the first act about more than one", "lesson-12", 5],
  ["whose first two acts are about another program each", "lesson-5", 1],
  ["with one act", "lesson-1", 0],
])("of a lesson %s, acts are played beside the first", (_, name, last) => {
  const lesson = lessonNamed(name);
  expect(lesson && lastBeside(lesson)).toBe(last);
});

it("what is to be played again by itself ends at the first sign that it breaks", async () => {
  const lesson = lessonNamed("lesson-6");
  const act = lesson?.acts[1];
  if (!act) throw new Error("lesson-6 has no second act");
  const { commands } = taskOf("lesson-6", wrongFolder("lesson-6", "waits-forever"), "never");
  const { isCalledOff, events } = await playAct(act, { lesson, commands, endsAtSign: true }, new Recorder());
  expect(isCalledOff).toBe(true);
  expect(events.map(({ what }) => what)).not.toContain("gave up");
});

it.each(["lesson-6", "lesson-8", "lesson-9", "lesson-12", "lesson-13"])(
  "the acts of %s show no such sign where the program is right",
  async (name) => {
    const { lesson, commands } = taskOf(name, solutionFolder(name), "never");
    for (const act of lesson.acts.slice(1, lastBeside(lesson) + 1)) {
      const { isCalledOff } = await playAct(act, { lesson, commands, endsAtSign: true }, new Recorder());
      expect(isCalledOff, act.name).toBe(false);
    }
  },
);

it.each([
  ["counts, where nothing was running beside it", false, ["broken"]],
  ["is played again alone, where the same program was running beside it", true, ["holds"]],
])("what breaks %s", async (_, wasRunning, found) => {
  const task = taskOf("lesson-1", failsAtFirst("lesson-1"), "never");
  const { claims } = await playActs({ ...task, beside: elsewhere(wasRunning) }, new Recorder());
  expect(claims.slice(0, 1).map(({ verdict }) => verdict)).toEqual(found);
});
