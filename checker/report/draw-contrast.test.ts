import { describe, expect, it } from "vitest";
import { ended, history, over, says, started } from "../claims/by-hand.ts";
import type { Event, Happening } from "../history/event.ts";
import { CONTRAST } from "../verdict/result.ts";
import { drawContrast } from "./draw-contrast.ts";
import { plain } from "./paint.ts";

const BEGINS = [
  ["client", started],
  ["server", started],
  ["client", says("sending 0")],
  ["server", says("received 0")],
] as const;
const FINISHES = ["server", says("value: 0")] as const;
const ENDS = ["client", ended()] as const;
const OVER = ["harness", over] as const;

const as = (act: string, ...steps: (readonly [string, Happening])[]): Event[] =>
  history(...steps).map((event) => ({ ...event, play: { act, attempt: 0 } }));
const draw = (...events: readonly Event[]) => drawContrast(events, { width: 80, paint: plain });

const own = as(CONTRAST.own, ...BEGINS, FINISHES, ENDS, OVER);
const solution = as(CONTRAST.solution, ...BEGINS, ENDS, FINISHES, OVER);

describe("a pair beside the solution's", () => {
  it("shows the one client waiting and the other done, in one picture", () => {
    const lines = draw(...own, ...solution)?.join("\n") ?? "";
    expect(lines).toMatch(/^Your programs {2,}The solution$/m);
    expect(lines).toMatch(/received 0 .*│ ─+ 0 ─+▶ ┃ received 0\n.*■ ended, code 0 {2,}┃ still at work\n/);
  });

  it("is not shown where the solution's did not come out, or was not played", () => {
    expect(draw(...own, ...as(CONTRAST.solution, ...BEGINS, FINISHES, ENDS, OVER))).toBeUndefined();
    expect(draw(...own)).toBeUndefined();
    expect(draw(...solution)).toBeUndefined();
  });
});
