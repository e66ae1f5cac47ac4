import { describe, expect, test } from "vitest";
import type { Event, Happening } from "../../../history/event.ts";
import { readRecording, recorded } from "../../../recordings/recording.ts";
import { storyOf } from "../../../timeline/story.ts";
import { type Layout, layoutOf } from "./layout.ts";

const BY_EVENTS = { by: "events", size: 20 } as const;
const BY_TIME = { by: "time", size: 2 } as const;
const WIDTH = 700;

const at = (ms: number, who: string, happening: Happening): Event => ({
  at: ms,
  play: { act: "a", attempt: 0 },
  who,
  ...happening,
});
const started = (ms: number, who: string): Event => at(ms, who, { what: "started", pid: 1, command: who });
const printed = (ms: number, who: string, does: "sends" | "receives" | "finishes", value: string): Event =>
  at(ms, who, { what: "printed", stream: "stdout", line: value, means: { does, value } });
const ended = (ms: number, who: string): Event =>
  at(ms, who, { what: "ended", code: 0, signal: null, errors: [], leftBehind: [] });

/** A client that sends two values, and is done before the server has finished the first. */
const PAIR = [
  started(0, "server"),
  started(10, "client"),
  printed(20, "client", "sends", "0"),
  printed(21, "client", "sends", "1"),
  printed(25, "server", "receives", "0"),
  ended(30, "client"),
  printed(75, "server", "finishes", "0"),
  printed(76, "server", "receives", "1"),
  printed(126, "server", "finishes", "1"),
  ended(140, "server"),
];
const pair = (scale: Parameters<typeof layoutOf>[1] = BY_EVENTS): Layout =>
  layoutOf(storyOf(PAIR), scale, WIDTH);
const markOf = (layout: Layout, text: string) => layout.marks.find(({ mark }) => mark.text === text);

describe("a client and a server", () => {
  test("stand side by side, with the queue between them and the client's words on its other side", () => {
    const { lanes, queues, width } = pair();
    const [client, server] = lanes;
    const [queue] = queues;
    expect(lanes.map(({ id, side }) => [id, side])).toEqual([
      ["client", "left"],
      ["server", "right"],
    ]);
    expect(queues).toHaveLength(1);
    expect(client?.x).toBeLessThan(queue?.x ?? 0);
    expect((queue?.x ?? 0) + (queue?.width ?? 0)).toBeLessThan(server?.x ?? 0);
    expect(width).toBe(WIDTH);
  });

  test("by events, each has the same distance from the one before; by time, as much as there was between them", () => {
    const { marks } = pair();
    expect(marks.slice(1).map(({ y }, before) => y - (marks[before]?.y ?? 0))).toEqual(
      marks.slice(1).map(() => 20),
    );
    const timed = pair(BY_TIME).marks;
    expect(timed.slice(1).map(({ y }, before) => y - (timed[before]?.y ?? 0))).toEqual([
      20, 20, 2, 8, 10, 90, 2, 100, 28,
    ]);
  });

  test("a value flies from where it was sent to where it arrives, and those that wait together wait side by side", () => {
    const layout = pair();
    const [first, second] = layout.flights;
    expect(layout.flights.map(({ value }) => value)).toEqual(["0", "1"]);
    expect([first?.from, first?.to]).toEqual([
      markOf(layout, "sending 0")?.y,
      markOf(layout, "received 0")?.y,
    ]);
    expect([second?.from, second?.to]).toEqual([
      markOf(layout, "sending 1")?.y,
      markOf(layout, "received 1")?.y,
    ]);
    expect(first?.queueX).toBeGreaterThan(second?.queueX ?? 0);
  });

  test("a server is at work from a value's arrival to its end", () => {
    const layout = pair();
    const work = layout.bars.filter(({ is }) => is === "work");
    expect(work.map(({ from, to }) => [from, to])).toEqual([
      [markOf(layout, "received 0")?.y, markOf(layout, "value: 0")?.y],
      [markOf(layout, "received 1")?.y, markOf(layout, "value: 1")?.y],
    ]);
    expect(work.every(({ isOpen }) => !isOpen)).toBe(true);
  });

  test("the moment lasts from the client's end to the last value that is finished", () => {
    const layout = pair();
    expect(layout.moment).toEqual({
      from: markOf(layout, "ended, code 0")?.y,
      to: markOf(layout, "value: 1")?.y,
    });
  });

  test("a client that ends after all is finished has no moment", () => {
    const late = [
      ...PAIR.filter(({ what, who }) => !(what === "ended" && who === "client")),
      ended(150, "client"),
    ];
    expect(layoutOf(storyOf(late), BY_EVENTS, WIDTH).moment).toBeUndefined();
  });

  test("a client that sends each value when the one before is finished is seen to wait, and no other", () => {
    const waits = (events: readonly Event[]) =>
      layoutOf(storyOf(events), BY_EVENTS, WIDTH).bars.filter(({ is }) => is === "waiting");
    expect(waits(PAIR)).toEqual([]);
    const asked = [
      started(0, "server"),
      started(10, "client"),
      printed(20, "client", "sends", "0"),
      printed(25, "server", "receives", "0"),
      printed(75, "server", "finishes", "0"),
      printed(80, "client", "sends", "1"),
      printed(85, "server", "receives", "1"),
      printed(135, "server", "finishes", "1"),
      ended(140, "client"),
    ];
    expect(waits(asked)).toHaveLength(2);
    expect(waits(asked).every(({ lane, to, from }) => lane.id === "client" && to - from === 40)).toBe(true);
  });

  test("a value that never arrives ends in the queue", () => {
    const events = [
      ...PAIR.filter((event) => !(event.what === "printed" && event.who === "server" && event.line === "1")),
      at(200, "harness", { what: "over" }),
    ];
    const layout = layoutOf(storyOf(events), BY_EVENTS, WIDTH);
    const lost = layout.flights.filter(({ toX }) => toX === undefined);
    expect(lost.map(({ value }) => value)).toEqual(["1"]);
    expect(lost[0]?.from).toBe(markOf(layout, "sending 1")?.y);
  });

  test("who is still there at the end of the picture has an open line", () => {
    const { bars, height } = layoutOf(storyOf(PAIR.slice(0, 8)), BY_EVENTS, WIDTH);
    for (const is of ["running", "work"] as const) {
      const [bar] = bars.filter((bar) => bar.is === is && bar.isOpen && bar.lane.id === "server");
      expect(bar?.to).toBeLessThan(height);
    }
  });
});

test("on a narrow screen the picture is wider than that, and nothing lies over anything", () => {
  const { lanes, width } = layoutOf(storyOf(PAIR), BY_EVENTS, 200);
  expect(width).toBeGreaterThan(200);
  expect(lanes[1]?.x).toBeGreaterThan((lanes[0]?.x ?? 0) + 60);
});

test("a telephone's width holds a pair without times, and with the words of both", () => {
  const narrow = layoutOf(storyOf(PAIR), BY_EVENTS, 310);
  expect(narrow.hasTimes).toBe(false);
  expect(narrow.width).toBe(310);
  expect(pair().hasTimes).toBe(true);
});

test("a visitor, who has no part in the course, has no queue before it", () => {
  const visited = [...PAIR, at(150, "visitor-1", { what: "visited" })];
  const { lanes, queues } = layoutOf(storyOf(visited), BY_EVENTS, WIDTH);
  expect(lanes.map(({ id }) => id)).toEqual(["client", "server", "visitor-1"]);
  expect(queues).toHaveLength(1);
});

test("what was sent to a program that never told of it may have come: it is not drawn as lost", () => {
  const sent = (value: string): Event => at(5, "client", { what: "sent", value });
  const of = (events: readonly Event[]) =>
    layoutOf(storyOf([...events, at(99, "harness", { what: "over" })]), BY_EVENTS, WIDTH).flights.map(
      ({ toX, isUntold }) => [toX === undefined, isUntold],
    );
  expect(of([started(0, "server"), sent("0")])).toEqual([[true, true]]);
  expect(of([started(0, "client"), started(0, "server"), printed(5, "client", "sends", "0")])).toEqual([
    [true, false],
  ]);
});

test("what a client has sent before it said how much waits in the queue from there on", () => {
  const counts: Happening = {
    what: "printed",
    stream: "stdout",
    line: "sent 2, dropped 1",
    means: { does: "counts", sent: 2, dropped: 1 },
  };
  const { flights, marks } = layoutOf(
    storyOf([
      started(0, "client"),
      at(20, "client", counts),
      at(50, "server", { what: "took", value: "0", parts: 1, from: "client" }),
      at(60, "server", { what: "took", value: "1", parts: 1, from: "client" }),
    ]),
    BY_EVENTS,
    WIDTH,
  );
  const said = marks.find(({ mark }) => mark.text === "sent 2, dropped 1");
  expect(flights.map(({ from, to }) => [from === said?.y, to - from])).toEqual([
    [true, 20],
    [true, 40],
  ]);
});

test("where values go along the words of their lane, these stand above them", () => {
  const several = [
    started(0, "client-a"),
    started(0, "client-b"),
    printed(20, "client-a", "sends", "a 0"),
    printed(21, "client-b", "sends", "b 0"),
    printed(25, "server", "receives", "a 0"),
    printed(26, "server", "receives", "b 0"),
  ];
  const isAlong = (events: readonly Event[]) =>
    layoutOf(storyOf(events), BY_EVENTS, WIDTH).lanes.map(({ id, isAlongWays }) => [id, isAlongWays]);
  expect(isAlong(several)).toEqual([
    ["client-a", true],
    ["client-b", true],
    ["server", false],
  ]);
  expect(isAlong(PAIR)).toEqual([
    ["client", false],
    ["server", false],
  ]);
});

describe.each([
  ...recorded("right").map((name) => ["right", name] as const),
  ...recorded("wrong").map((name) => ["wrong", name] as const),
])("the recording %s/%s", (kind, name) => {
  test.each([BY_EVENTS, BY_TIME])("is laid out by $by without a contradiction", (scale) => {
    const story = storyOf(readRecording(kind, name).events);
    const { marks, lanes, queues, flights, bars, moment, width, height } = layoutOf(story, scale, WIDTH);
    expect(marks).toHaveLength(story.marks.length);
    for (const [place, { x, y }] of marks.entries()) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThanOrEqual(marks[place - 1]?.y ?? 0);
      expect(y).toBeLessThan(height);
    }
    for (const [place, { x }] of lanes.entries())
      if (place > 0) expect(x).toBeGreaterThan((lanes[place - 1]?.x ?? 0) + 40);
    for (const { from, to, queueX, toX } of flights) {
      expect(to).toBeGreaterThanOrEqual(from);
      if (toX !== undefined && queues.length > 0)
        expect(queues.some((queue) => queueX > queue.x && queueX < queue.x + queue.width)).toBe(true);
    }
    const arrivals = story.marks.filter(({ kind: is, from }) => is === "arrives" && from !== undefined);
    expect(flights.filter(({ toX }) => toX !== undefined)).toHaveLength(arrivals.length);
    for (const { from, to } of [...bars, ...(moment ? [moment] : [])])
      expect(to).toBeGreaterThanOrEqual(from);
  });
});
