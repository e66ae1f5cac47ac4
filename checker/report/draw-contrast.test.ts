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

describe("two servers beside the solution's", () => {
  const started2 = (who: string) => [who, { ...started, role: "server" }] as const;
  const works = (who: string, ...values: string[]) =>
    values.flatMap((value) => [
      [who, says(`received ${value}`)] as const,
      [who, says(`value: ${value}`)] as const,
    ]);
  const begins = [
    ["client", started],
    started2("server-1"),
    started2("server-2"),
    ["server-1", says("received 0")],
    ["server-1", { what: "held" }],
    ...works("server-2", "1", "2", "3", "4", "5", "6"),
  ] as const;
  const goesOn = [["server-1", { what: "let go" }], ["server-1", says("value: 0")], OVER] as const;
  const shown = as(CONTRAST.solution, ...begins, ENDS, ...goesOn);

  it("are shown where the client ended while the first was held still at its first value", () => {
    const lines = draw(...as(CONTRAST.own, ...begins, ...goesOn, ENDS), ...shown)?.join("\n") ?? "";
    expect(lines).toMatch(/client: ended, code 0, others still at work\n.*server-1: goes on\n/);
    // A server that takes and finishes value after value does one thing many times.
    expect(lines).toMatch(/received 1\n.*value: 1\n.*… 8 more …\n.*received 6\n.*value: 6\n/);
  });

  it("are not shown where the solution's first was done too soon, or its client late", () => {
    const late = as(CONTRAST.solution, ...begins, ...goesOn, ENDS);
    expect(
      draw(...shown.map((event) => ({ ...event, play: { act: CONTRAST.own, attempt: 0 } })), ...late),
    ).toBe(undefined);
    const soon = as(CONTRAST.solution, ...begins, ["server-1", says("value: 0")], ENDS, ...goesOn);
    expect(draw(...as(CONTRAST.own, ...begins), ...soon)).toBeUndefined();
  });
});
