import type { Lane } from "../timeline/lanes.ts";
import type { Paint } from "./paint.ts";
import type { Row } from "./timeline-rows.ts";
import { toneOf } from "./tone.ts";

/** Columns of a lane: its line, and the way to the next. */
const LANE_COLUMNS = 3;

/**
 * Draws many lanes as a graph: a narrow column for each, an arrow where a value goes from one to another, and
 * what happened in words at the right. The headings come first, one a line, each over its column.
 */
export function drawGraph(
  lanes: readonly Lane[],
  rows: readonly Row[],
  { names, room, paint }: { names: readonly string[]; room: number; paint: Paint },
): string[] {
  const headings = lanes.map((lane, at) => {
    const before = lanes.slice(0, at).map((each) => paint(toneOf(each.role), "│".padEnd(LANE_COLUMNS)));
    return before.join("") + paint(toneOf(lane.role), names[at] ?? "");
  });
  const textRoom = room - lanes.length * LANE_COLUMNS;
  const body = rows.map((row) => {
    const { mark } = row;
    const lane = lanes.find(({ id }) => id === mark?.lane);
    const lost = mark?.lost ? ` ✗ ${mark.lost}` : "";
    const own = lane ? `${lane.id}: ${row.text}${lost}` : row.text;
    const withMoment = mark?.isMoment ? `${own}, others still at work` : own;
    // Half a sentence says less than none.
    const text = withMoment.length <= textRoom ? withMoment : own;
    const tone = mark?.kind === "ends" ? "strong" : toneOf(lane?.role ?? "");
    return `${columnsOf(lanes, row, paint)}${paint(tone, text.slice(0, textRoom))}`;
  });
  return [...headings, ...body];
}

function columnsOf(lanes: readonly Lane[], row: Row, paint: Paint): string {
  const { mark } = row;
  const to = lanes.findIndex(({ id }) => id === mark?.lane);
  const from = mark?.kind === "arrives" ? lanes.findIndex(({ id }) => id === mark.from) : -1;
  const isOnTheWay = (at: number): boolean =>
    from >= 0 && at >= Math.min(from, to) && at < Math.max(from, to);
  return lanes
    .map(({ id, role }, at) => {
      const line = at === to && mark ? ownSign(row) : lineOf(row, id);
      const crossed = isOnTheWay(at) && at !== Math.min(from, to) && line === " " ? "─" : line;
      const isTip = at === Math.max(from, to) - 1;
      const way = !isOnTheWay(at) ? "  " : from < to ? (isTip ? "─▶" : "──") : at === to ? "◀─" : "──";
      return paint(toneOf(role), crossed) + way;
    })
    .join("");
}

function lineOf({ running, atWork }: Row, id: string): string {
  if (!running.has(id)) return " ";
  return atWork.has(id) ? "┃" : "│";
}

/** What marks the lane in which something happened. */
function ownSign(row: Row): string {
  const { mark } = row;
  if (!mark) return " ";
  if (mark.kind === "ends") return "■";
  if (mark.lost) return "✗";
  return row.atWork.has(mark.lane) ? "┃" : "●";
}
