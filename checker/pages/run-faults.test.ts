import { describe, expect, it } from "vitest";
import type { Slots } from "../testing/slots.ts";
import { course } from "./course.ts";
import { faultsInAnswer, faultsInOutputs, Runs } from "./outputs.ts";

const own = course.find(({ name }) => name === "lesson-5");
if (!own) throw new Error("there is no lesson-5");

/** As if the programs of the page printed what it shows, but for one of them. */
function runsWith(program: string, change: (shown: string) => string): Runs {
  const slots: Slots = {
    count: 1,
    play: async (job) => {
      if (!("output" in job)) throw new Error("nothing is played here");
      const shown =
        own?.page.fences.find(({ output }) => output?.programs.join() === job.output.programs.join())?.text ??
        "";
      const got = job.output.programs.includes(program) ? change(shown) : shown;
      return { got, because: "", ms: 0 };
    },
    close: () => {},
  };
  return new Runs({ folder: "" }, slots);
}

const PROGRAM = "experiments/push-pull.ts";
const fence = own.page.fences.find(({ output }) => output?.programs.includes(PROGRAM));

describe("what a page shows", () => {
  it("is right where the programs print it", async () => {
    const runs = runsWith(PROGRAM, (shown) => shown);
    expect(await faultsInOutputs(own, runs)).toEqual([]);
    expect(await faultsInAnswer(own, runs)).toEqual([]);
  });

  it("is wrong at the first line that differs", async () => {
    const other = runsWith(PROGRAM, (shown) => shown.replace("client: 1 is sent", "client: 1 is on its way"));
    expect(await faultsInOutputs(own, other)).toEqual([
      { line: (fence?.line ?? 0) + 2, words: `here ${PROGRAM} prints "client: 1 is on its way"` },
    ]);
    const shorter = runsWith(PROGRAM, (shown) => shown.replace("server: received 2\n", ""));
    expect(await faultsInOutputs(own, shorter)).toEqual([
      { line: (fence?.line ?? 0) + 6, words: `here ${PROGRAM} prints nothing more` },
    ]);
  });

  it.each([
    [
      "none of the answers",
      (shown: string) => shown.slice(0, shown.indexOf("\n") + 1),
      "none of the answers",
    ],
    [
      "what the page refutes",
      (shown: string) => shown.replace("client: 1 is sent\n", "").replace("client: 2 is sent\n", ""),
      'refutes: "server: received 0"',
    ],
    [
      "another beginning",
      (shown: string) => shown.replace("client: 0", "client: zero"),
      "the program begins with",
    ],
  ])("asks a wrong question where the run gives %s", async (_, change, words) => {
    const [fault] = await faultsInAnswer(own, runsWith(PROGRAM, change));
    expect(fault?.words).toContain(words);
    expect(fault?.line).toBe(own.page.fences.find(({ begins }) => begins !== undefined)?.line);
  });
});
