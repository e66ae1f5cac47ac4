import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Row } from "../report/timeline-rows.ts";
import { readPage } from "./page.ts";
import { playPairs } from "./timelines.ts";

const PAGE = fileURLToPath(new URL("../../lessons/lesson-5", import.meta.url));

function shownOnPage(): string {
  const fence = readPage(PAGE).fences.find(({ output }) => output?.programs.includes("timelines"));
  return fence?.text.trimEnd() ?? "";
}

const inLane = (rows: readonly Row[], lane: string): string[] =>
  rows.filter((row) => row.mark?.lane === lane).map(({ text }) => text);

describe(`the two timelines of ${path.basename(PAGE)}`, () => {
  it("are what the two pairs do: the same in each lane, and the client's end where the page has it", async () => {
    const { asked, pushed } = await playPairs();
    const page = shownOnPage();
    const rows = page.split("\n");
    // Left of this column is the pair that asks, right of it the pair that pushes.
    const middle = rows[0]?.indexOf("PUSH and PULL") ?? 0;
    const halves = {
      asked: rows.map((row) => row.slice(0, middle - 1)),
      pushed: rows.map((row) => row.slice(middle - 1)),
    };
    for (const [name, played] of Object.entries({ asked, pushed })) {
      const half = halves[name === "asked" ? "asked" : "pushed"];
      for (const lane of ["client", "server"] as const) {
        let from = 0;
        for (const text of inLane(played, lane)) {
          const at = half.findIndex((row, index) => index >= from && row.includes(` ${text}`));
          expect(at, `${name}, ${lane}: ${text} after row ${from}\n${page}`).toBeGreaterThanOrEqual(0);
          from = at + 1;
        }
      }
    }
    const place = (list: readonly Row[], text: string) => list.findIndex((row) => row.text === text);
    expect(place(asked, "ended, code 0")).toBeGreaterThan(place(asked, "value: 2"));
    expect(place(pushed, "ended, code 0")).toBeLessThan(place(pushed, "value: 0"));
    const line = (half: readonly string[], text: string) => half.findIndex((row) => row.includes(text));
    expect(line(halves.asked, "ended, code 0")).toBeGreaterThan(line(halves.asked, "value: 2"));
    expect(line(halves.pushed, "ended, code 0")).toBeLessThan(line(halves.pushed, "value: 0"));
  });
});
