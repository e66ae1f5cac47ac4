import { momentAt, sendingsThatWaited } from "../../../timeline/moment.ts";
import type { Story } from "../../../timeline/story.ts";
import { flightsOf } from "./flights.ts";
import { placeLanes } from "./place-lanes.ts";
import type { Bar, Flight, PlacedLane, PlacedLanes, PlacedMark, Stretch } from "./placed.ts";

/**
 * Where everything of a timeline stands, in pixels from its upper left corner. Time goes downward; the lanes stand side by side in
 * the order in which values go through them, and between two roles there is room for the queue. A pure function; nothing is drawn.
 */

/** How far apart two marks stand: by their order, so many pixels each, or by their time, so many pixels a millisecond. */
export interface Scale {
  readonly by: "events" | "time";
  readonly size: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Whether the time of each mark stands on the left of the lanes. */
  readonly hasTimes: boolean;
  /** Where the lanes begin. */
  readonly left: number;
  readonly lanes: readonly PlacedLane[];
  readonly queues: PlacedLanes["queues"];
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

/** From each sending until its value is finished. */
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
      const finished = marks.find(
        (each) => each.at > at && each.mark.kind === "finishes" && each.mark.value === mark.value,
      );
      return lane && finished ? [{ lane, is: "waiting", from: y, to: finished.y, isOpen: false }] : [];
    });
}

const ORDER: readonly Bar["is"][] = ["running", "work", "held"];

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
