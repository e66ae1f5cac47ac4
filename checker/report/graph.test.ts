import { expect, it } from "vitest";
import { ended, history, over, says, standsIn, started, took } from "../claims/by-hand.ts";
import { plain } from "./paint.ts";
import { drawTimeline } from "./timeline.ts";

const PLAY = history(
  ["server-1", standsIn("server")],
  ["server-2", standsIn("server")],
  ["client", started],
  ["client", says("sending 0")],
  ["client", says("sending 1")],
  ["client", says("sending 2")],
  ["server-1", took("0", "client")],
  ["server-2", took("1", "client")],
  ["client", ended()],
  ["harness", over],
);

it("many lanes are drawn as a graph: headings over their columns, arrows across, a stub for what is lost", () => {
  expect(drawTimeline(PLAY, { width: 80, paint: plain })).toEqual([
    "        client",
    "        │  server-1",
    "        │  │  server-2",
    "   0 ms ●  │  │  client: starts",
    "  10 ms ●  │  │  client: sending 0",
    "  20 ms ●  │  │  client: sending 1",
    "  30 ms ✗  │  │  client: sending 2 ✗ never arrives",
    "  40 ms │─▶●  │  server-1: takes 0",
    "  50 ms │──│─▶●  server-2: takes 1",
    "  60 ms ■  │  │  client: ended, code 0",
  ]);
});

it("a graph is never wider than it may be", () => {
  for (const width of [39, 60, 80])
    for (const line of drawTimeline(PLAY, { width, paint: plain }))
      expect(line.length).toBeLessThanOrEqual(width);
});
