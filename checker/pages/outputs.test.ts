import { readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openSlots } from "../testing/slots.ts";
import { course } from "./course.ts";
import type { Output } from "./page.ts";

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

  test.each(outputs)("is what $name prints", async ({ output, text }) => {
    expect((await slots.play({ folder, output })).got).toBe(text);
  });

  test("is all that it shows as text", () => {
    const unnamed = page.fences.filter(({ language, output }) => language === "text" && !output);
    expect(unnamed).toEqual([]);
  });

  test("uses every experiment of the lesson", () => {
    const used = page.fences.flatMap(({ output }: { output: Output | undefined }) => output?.programs ?? []);
    for (const file of readdirSync(path.join(folder, "experiments"))) {
      expect(used).toContain(`experiments/${file}`);
    }
  });
});
