import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openSlots } from "../testing/slots.ts";
import { course } from "./course.ts";
import type { Output } from "./page.ts";
import { answerGivenBy, predictionOf } from "./prediction.ts";

/** Drawn by the report from two plays, not printed by a program. */
const DRAWN = "timelines";

const shown = (programs: readonly string[]): string => programs.join(" + ");

// Every one of these uses port 5559, so each has a slot.
const slots = openSlots();
afterAll(() => slots.close());

describe.concurrent.each(course)("what the page of $name shows", ({ folder, page }) => {
  const outputs = page.fences.flatMap(({ output, text }) =>
    output && !output.programs.includes(DRAWN) ? [{ output, text, name: shown(output.programs) }] : [],
  );

  const runs = new Map<string, Promise<string>>();
  const run = (output: Output): Promise<string> => {
    const name = shown(output.programs);
    const ran = runs.get(name) ?? slots.play({ folder, output }).then(({ got }) => got);
    runs.set(name, ran);
    return ran;
  };

  test.each(outputs)("is what $name prints", async ({ output, text }) => {
    expect(await run(output)).toBe(text);
  });

  test("is all that it shows as text", () => {
    const unnamed = page.fences.filter(
      ({ language, output, begins }) => language === "text" && !output && begins === undefined,
    );
    expect(unnamed).toEqual([]);
  });

  test("before the question is how its run begins, and the run gives the answer that it does not refute", async () => {
    const prediction = predictionOf(page);
    const printed = (await run(prediction.output)).trimEnd().split("\n");
    expect(printed.slice(0, prediction.begins.length)).toEqual(prediction.begins);
    const answer = answerGivenBy(prediction, printed);
    expect(answer?.line).toBeDefined();
    expect(prediction.answers.filter(({ refuted }) => !refuted)).toEqual([answer]);
  });

  test("uses every experiment of the lesson", () => {
    const used = page.fences.flatMap(({ output, partOf }) => [...(output?.programs ?? []), partOf]);
    for (const file of readdirSync(path.join(folder, "experiments"))) {
      expect(used).toContain(`experiments/${file}`);
    }
  });
});
