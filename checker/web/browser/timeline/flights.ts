import type { Flight, PlacedLanes, PlacedMark } from "./placed.ts";

/** Values that wait side by side stand so far apart, where there is room. */
const WAITING = 13;
/** From where the first one waits to the end of the queue there is room for its name. */
const WAY_OUT = 28;

/** The ways of all values that were seen to be sent or to arrive, each with a place of its own in the queue. */
export function flightsOf(marks: readonly PlacedMark[], { lanes, queues, group }: PlacedLanes): Flight[] {
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

/** Where the value of an arrival was sent; where that was not seen, where it arrived, or where its sender had sent all or had ended. */
function beginsOf(marks: readonly PlacedMark[]): (arrival: PlacedMark) => number {
  const lasts = marks.filter(({ mark }) => mark.kind === "ends" || mark.isAllSent === true);
  return ({ mark, at, y }) => {
    const sending = marks[mark.sending ?? -1];
    if (sending || mark.kind !== "arrives") return sending?.y ?? y;
    const last = lasts.find((each) => each.mark.lane === mark.from);
    return last && last.at < at ? last.y : y;
  };
}

/** Those that came first stand nearest to who receives them: later ones do not cross their way out. */
function placeInQueue(queue: { x: number; width: number } | undefined, slot: number, slots: number): number {
  if (!queue) return 0;
  const step = Math.min(WAITING, (queue.width - WAY_OUT - 10) / Math.max(1, slots));
  return queue.x + queue.width - WAY_OUT - slot * step;
}
