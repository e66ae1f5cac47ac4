import { isRole, placeOnTheWay } from "../../../cast/roles.ts";
import type { Lane } from "../../../timeline/lanes.ts";
import type { PlacedLane, PlacedLanes } from "./placed.ts";

/** As much as `ended, code 0` and `still at work` take. */
const LABEL = 118;
const QUEUE = { least: 60, most: 190 };

/**
 * Side by side, in the order in which values go through them. The first lane has its words on the left, so that between it and the
 * next one there is nothing but the queue.
 *
 * @param senders the lanes out of which values go
 * @param width how many pixels there are
 * @param begin where the first lane begins
 */
export function placeLanes(
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
    if (isQueueBetween(lanes[at - 1], lane)) {
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
