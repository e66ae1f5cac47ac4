import { expect, it } from "vitest";
import type { Event } from "../history/event.ts";
import { countsTable } from "./counts-table.ts";

const PLAY = { act: "a full queue", attempt: 0 };

const event: Event = {
  at: 1,
  play: PLAY,
  who: "harness",
  what: "counted",
  offered: 10_000,
  arrived: 2_500,
};

it("tells what became of all values, one number a line", () => {
  const lines = countsTable([{ ...event, sent: 2_500, dropped: 7_500 }], PLAY);
  expect(lines.map((line) => line.trim().split(/ {2,}/).slice(0, 2))).toEqual([
    ["offered", "10,000"],
    ["sent", "2,500"],
    ["dropped", "7,500"],
    ["arrived", "2,500"],
  ]);
});

it("says where the client has not told a number", () => {
  const lines = countsTable([event], PLAY);
  expect(lines.filter((line) => line.includes("?"))).toHaveLength(2);
});

it("says nothing of a play in which nothing was counted", () => {
  expect(countsTable([event], { act: "nobody", attempt: 0 })).toEqual([]);
});
