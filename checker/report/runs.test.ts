import { describe, expect, it } from "vitest";
import { ended, handshake, history, says, started, took } from "../claims/by-hand.ts";
import type { Happening, Placed } from "../history/event.ts";
import { published } from "../history/recorder.ts";
import { AS_EVER } from "../play/schedule.ts";
import type { Result } from "../verdict/result.ts";
import { FAILED } from "./example-result.ts";
import { plain } from "./paint.ts";
import { drawRace } from "./runs.ts";

const steps = [
  ["client", started],
  ["client", says("sending 0")],
  ["client", handshake],
  ["server", took("0")],
] as const;
const inRun = (run: number, events: readonly Placed[]) =>
  published(events).map((event) => ({ ...event, play: { act: "client", attempt: 0, run } }));

function race(lastOfFailed: readonly [who: string, happening: Happening]): Result {
  const late = { ...AS_EVER, coming: "late", ms: 300 } as const;
  return {
    ...FAILED,
    history: [
      ...inRun(1, history(...steps, ["client", ended()])),
      ...inRun(2, history(...steps, lastOfFailed)),
    ],
    runs: {
      seed: 7,
      times: 2,
      passed: 1,
      schedules: [
        { ...AS_EVER, verdict: "pass" },
        { ...late, verdict: "fail", misconception: "crashed" },
      ],
    },
  };
}

const draw = (lastOfFailed: readonly [who: string, happening: Happening]): string[] =>
  drawRace(race(lastOfFailed), { broke: { act: "client", attempt: 0, run: 2 }, width: 80, paint: plain });

describe("the timelines of a race", () => {
  it("stand side by side, the run that passed on the left", () => {
    const lines = draw(["client", ended(1)]);
    expect(lines[0]).toMatch(/^run 1, pass: as ever {2,}run 2, fail: the server comes 300 ms$/);
    expect(lines[1]).toMatch(/^ {2,}late$/);
    expect(lines.join("\n")).toMatch(/■ ended, code 0 .*■ ended, code 1/);
  });

  it("stand one below the other where half of the columns would cut their words", () => {
    const lines = draw(["client", { what: "refused" }]);
    expect(lines[0]).toBe("  run 1, pass: as ever");
    expect(lines).toContain("  run 2, fail: the server comes 300 ms late");
    expect(lines.join("\n")).toContain("connection refused");
  });

  it("are never wider than they may be", () => {
    for (const last of [ended(1), { what: "refused" } as const])
      for (const line of draw(["client", last])) expect(line.length, line).toBeLessThanOrEqual(80);
  });
});
