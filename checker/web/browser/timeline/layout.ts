import { isRole, placeOnTheWay } from "../../../cast/roles.ts";
import type { Lane } from "../../../timeline/lanes.ts";
import type { Mark } from "../../../timeline/mark.ts";
import { momentAt, sendingsThatWaited } from "../../../timeline/moment.ts";
import type { Story } from "../../../timeline/story.ts";

/**
 * Where everything of a timeline stands, in pixels from its upper left corner. Time goes downward; the lanes stand side by side in
 * the order in which values go through them, and between two roles there is room for the queue. A pure function; nothing is drawn.
 */

/** How far apart two marks stand: by their order, so many pixels each, or by their time, so many pixels a millisecond. */
export interface Scale {
  readonly by: "events" | "time";
  readonly size: number;
}

interface PlacedLane extends Lane {
  readonly x: number;
  /** On which side of its line its words stand. */
  readonly side: "left" | "right";
  /** How many pixels they have. */
  readonly room: number;
  /** Whether the ways of its values go along its words, which then stand above them. */
  readonly isAlongWays: boolean;
}

export interface PlacedMark {
  readonly mark: Mark;
  /** Its place among the marks of the story. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** A stretch of time, as something that has a beginning and an end on the screen. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a lane is at: it runs, is at work on a value, is held still by the checker, or waits until the other one has done its work. */
export interface Bar extends Stretch {
  readonly lane: PlacedLane;
  readonly is: "running" | "work" | "held" | "waiting";
  /** Whether it had no end in this play. */
  readonly isOpen: boolean;
}

/** The way of a value: out of one lane, through the queue, into another. */
export interface Flight extends Stretch {
  readonly value: string;
  readonly x: number;
  /** Where it waits. */
  readonly queueX: number;
  /** Undefined where it never arrived, or nobody told that it did. */
  readonly toX: number | undefined;
  /** Whether it may have arrived: whoever had it never said so. */
  readonly isUntold: boolean;
  readonly role: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Whether the time of each mark stands on the left of the lanes. */
  readonly hasTimes: boolean;
  /** Where the lanes begin. */
  readonly left: number;
  readonly lanes: readonly PlacedLane[];
  /** Where the queues are. */
  readonly queues: readonly { readonly x: number; readonly width: number }[];
  readonly marks: readonly PlacedMark[];
  readonly bars: readonly Bar[];
  readonly flights: readonly Flight[];
  /** While who sends is done, and who receives is not. */
  readonly moment: Stretch | undefined;
}

/** What stands on the left of the lanes: times, where there is room for them. */
const GUTTER = { withTimes: 68, without: 10 };
/** As wide as a telephone: words are worth more there than times, which are told of each event that one looks at. */
const NARROW = 400;
const TOP = 18;
const BOTTOM = 28;
/** As much as `ended, code 0` and `still at work` take. */
const LABEL = 118;
const QUEUE = { least: 60, most: 190 };
/** Values that wait side by side stand so far apart, where there is room. */
const WAITING = 13;
/** From where the first one waits to the end of the queue there is room for its name. */
const WAY_OUT = 28;

/**
 * @param width how many pixels there are; where more are needed, the layout is wider
 * @param wantsTimes whether each mark has its time on the left, where there is room
 */
export function layoutOf(story: Story, scale: Scale, width: number, wantsTimes = true): Layout {
  const { lanes, marks } = story;
  const hasTimes = wantsTimes && width >= NARROW;
  const left = hasTimes ? GUTTER.withTimes : GUTTER.without;
  const senders = new Set(marks.flatMap(({ from, lost, lane }) => from ?? (lost === undefined ? [] : lane)));
  const placedLanes = placeLanes(lanes, senders, width, left);
  const laneOf = new Map(placedLanes.lanes.map((lane) => [lane.id, lane]));
  const begin = marks[0]?.at ?? 0;
  const ys: number[] = [];
  for (const [at, mark] of marks.entries()) {
    const wanted = scale.by === "events" ? at * scale.size : (mark.at - begin) * scale.size;
    // What was put before its cause was read later: it never stands above it.
    ys.push(Math.max(TOP + wanted, ys[at - 1] ?? 0));
  }
  const height = (ys.at(-1) ?? TOP) + BOTTOM;
  const placed = marks.map(
    (mark, at): PlacedMark => ({ mark, at, x: laneOf.get(mark.lane)?.x ?? 0, y: ys[at] ?? 0 }),
  );
  const bars = [...barsOf(placed, placedLanes.lanes, height), ...waitsOf(placed, story, laneOf)];
  return {
    width: placedLanes.width,
    height,
    hasTimes,
    left,
    lanes: placedLanes.lanes,
    queues: placedLanes.queues,
    marks: placed,
    bars,
    flights: flightsOf(placed, placedLanes),
    moment: momentOf(placed, story, bars),
  };
}

interface PlacedLanes {
  readonly width: number;
  readonly lanes: readonly PlacedLane[];
  readonly queues: readonly { readonly x: number; readonly width: number }[];
  /** The place of each lane's role, from 0. */
  readonly group: ReadonlyMap<string, number>;
}

/** The first lane has its words on the left, so that between it and the next one there is nothing but the queue. */
function placeLanes(
  lanes: readonly Lane[],
  senders: ReadonlySet<string>,
  width: number,
  begin: number,
): PlacedLanes {
  const groups = [...new Set(lanes.map(({ role }) => placeOnTheWay(role)))];
  const queueCount = lanes.filter((lane, at) => isQueueBetween(lanes[at - 1], lane)).length;
  const least = begin + lanes.length * LABEL + queueCount * QUEUE.least;
  const spare = Math.max(0, width - least);
  const queue = Math.min(QUEUE.most, QUEUE.least + (queueCount > 0 ? spare / (2 * queueCount) : 0));
  const left = Math.max(0, width - begin - queueCount * queue);
  const room = Math.max(LABEL, lanes.length > 0 ? left / lanes.length : LABEL);
  const placed: PlacedLane[] = [];
  const queues: { x: number; width: number }[] = [];
  const group = new Map<string, number>();
  let x = begin;
  for (const [at, lane] of lanes.entries()) {
    const place = groups.indexOf(placeOnTheWay(lane.role));
    const before = lanes[at - 1];
    if (before && isQueueBetween(before, lane)) {
      queues.push({ x, width: queue });
      x += queue;
    }
    const isLeft = at === 0 && lanes.length > 1 && lanes[1]?.role !== lane.role;
    placed.push({
      ...lane,
      x: isLeft ? x + room - 10 : x + 6,
      side: isLeft ? "left" : "right",
      room: room - 26,
      isAlongWays: !isLeft && senders.has(lane.id),
    });
    group.set(lane.id, place);
    x += room;
  }
  return { width: Math.max(width, x), lanes: placed, queues, group };
}

/** Between two lanes that stand side by side. Who has no part in the course, such as a visitor, is sent nothing. */
function isQueueBetween(before: Lane | undefined, lane: Lane): boolean {
  return before !== undefined && isRole(lane.role) && placeOnTheWay(before.role) !== placeOnTheWay(lane.role);
}

function barsOf(marks: readonly PlacedMark[], lanes: readonly PlacedLane[], height: number): Bar[] {
  const bars: Bar[] = [];
  const end = height - BOTTOM / 2;
  for (const lane of lanes) {
    const own = marks.filter(({ mark }) => mark.lane === lane.id);
    const begun: Partial<Record<Bar["is"], number>> = lane.isProgram ? {} : { running: 0 };
    const close = (is: Bar["is"], to: number, isOpen = false): void => {
      const from = begun[is];
      delete begun[is];
      if (from !== undefined) bars.push({ lane, is, from, to, isOpen });
    };
    for (const { mark, y } of own) {
      if (mark.kind === "starts") begun.running = y;
      if (mark.work === true) begun.work ??= y;
      if (mark.isHeld === true) begun.held ??= y;
      if (mark.work === false) close("work", y);
      if (mark.isHeld === false) close("held", y);
      if (mark.kind === "ends") for (const is of ["work", "held", "running"] as const) close(is, y);
    }
    for (const is of ["running", "work", "held"] as const) close(is, end, true);
  }
  // What is wide stands behind what is narrow.
  return bars.sort((one, other) => ORDER.indexOf(one.is) - ORDER.indexOf(other.is));
}

/** From each sending to the next thing that its lane does. */
function waitsOf(
  marks: readonly PlacedMark[],
  { lanes, marks: all }: Story,
  laneOf: ReadonlyMap<string, PlacedLane>,
): Bar[] {
  const sendings = new Set(sendingsThatWaited(all, lanes));
  return marks
    .filter(({ mark }) => sendings.has(mark))
    .flatMap(({ mark, at, y }): Bar[] => {
      const lane = laneOf.get(mark.lane);
      const next = marks.find((each) => each.at > at && each.mark.lane === mark.lane);
      return lane && next ? [{ lane, is: "waiting", from: y, to: next.y, isOpen: false }] : [];
    });
}

const ORDER: readonly Bar["is"][] = ["running", "work", "held"];

function flightsOf(marks: readonly PlacedMark[], { lanes, queues, group }: PlacedLanes): Flight[] {
  const laneOf = new Map(lanes.map((lane) => [lane.id, lane]));
  /** Until where each place of each queue is taken. */
  const taken = queues.map((): number[] => []);
  const flights: { flight: Omit<Flight, "queueX">; queue: number; slot: number }[] = [];
  const add = (flight: Omit<Flight, "queueX">, fromGroup: number, toGroup: number): void => {
    const queue = Math.max(0, Math.min(fromGroup, toGroup, queues.length - 1));
    const places = taken[queue] ?? [];
    const free = places.findIndex((until) => until <= flight.from);
    const slot = free < 0 ? places.length : free;
    places[slot] = flight.to;
    flights.push({ flight, queue, slot });
  };
  const beginOf = beginsOf(marks);
  const ways = marks
    .filter(({ mark }) => mark.lost !== undefined || (mark.kind === "arrives" && mark.from !== undefined))
    .map((placed) => ({ placed, begin: beginOf(placed) }))
    .sort((one, other) => one.begin - other.begin);
  for (const { placed, begin } of ways) {
    const { mark, y } = placed;
    if (mark.lost !== undefined) {
      const lane = laneOf.get(mark.lane);
      const own = group.get(mark.lane) ?? 0;
      if (lane)
        add(
          {
            from: y,
            to: y,
            value: mark.value ?? "",
            x: lane.x,
            toX: undefined,
            isUntold: mark.lost === "never printed",
            role: lane.role,
          },
          own,
          own + 1,
        );
      continue;
    }
    const [from, to] = [laneOf.get(mark.from ?? ""), laneOf.get(mark.lane)];
    if (!from || !to) continue;
    add(
      { from: begin, to: y, value: mark.value ?? "", x: from.x, toX: to.x, isUntold: false, role: from.role },
      group.get(from.id) ?? 0,
      group.get(to.id) ?? 0,
    );
  }
  return flights.map(({ flight, queue, slot }) => ({
    ...flight,
    queueX: placeInQueue(queues[queue], slot, taken[queue]?.length ?? 1),
  }));
}

/** Where the value of an arrival was sent; where that was not seen, where it arrived, or its sender ended before. */
function beginsOf(marks: readonly PlacedMark[]): (arrival: PlacedMark) => number {
  const ends = new Map(marks.filter(({ mark }) => mark.kind === "ends").map((end) => [end.mark.lane, end]));
  return ({ mark, at, y }) => {
    const sending = marks[mark.sending ?? -1];
    if (sending || mark.kind !== "arrives") return sending?.y ?? y;
    const ended = ends.get(mark.from ?? "");
    return ended && ended.at < at ? ended.y : y;
  };
}

/** Those that came first stand nearest to who receives them: later ones do not cross their way out. */
function placeInQueue(queue: { x: number; width: number } | undefined, slot: number, slots: number): number {
  if (!queue) return 0;
  const step = Math.min(WAITING, (queue.width - WAY_OUT - 10) / Math.max(1, slots));
  return queue.x + queue.width - WAY_OUT - slot * step;
}

/** From the end of who sends until nobody is at work any more. */
function momentOf(
  marks: readonly PlacedMark[],
  { lanes, marks: all }: Story,
  bars: readonly Bar[],
): Stretch | undefined {
  const moment = marks[momentAt(all, lanes)];
  if (!moment) return undefined;
  const work = bars.flatMap(({ is, to }) => (is === "work" ? [to] : []));
  const finished = marks.flatMap(({ mark, y }) => (mark.kind === "finishes" ? [y] : []));
  return { from: moment.y, to: Math.max(moment.y, ...work, ...finished) };
}
