import type { Event } from "../history/event.ts";
import type { Lane } from "../timeline/lanes.ts";
import { short } from "../timeline/mark.ts";
import { momentIn } from "../timeline/moment.ts";
import { drawGraph } from "./graph.ts";
import type { Paint } from "./paint.ts";
import { type Row, rowsOf } from "./timeline-rows.ts";
import { toneOf } from "./tone.ts";

const TIME_COLUMNS = 8;
const TIMELESS_COLUMNS = 1;
const MARK_COLUMNS = 2;
/** What stands for a value's way that ends in nothing; the words for it follow where there is room. */
const LOST = " ──✗";

export interface Drawing {
  /** Columns: 80 is enough for every lesson, 39 for a narrow drawing without times. */
  readonly width: number;
  readonly paint: Paint;
  /** The headings of the lanes, by their ids, where they are others than these. */
  readonly names?: Readonly<Record<string, string>>;
  /** Whether each row begins with its time. */
  readonly hasTimes?: boolean;
  /** Whether the sentence that the picture is drawn for stands under it. Not where a failure is shown. */
  readonly hasMoment?: boolean;
}

/**
 * Draws one play, with time downward and a lane for each program. Two lanes stand side by side with their
 * words in them; more are drawn as a graph. Words say all that colour says.
 */
export function drawTimeline(events: readonly Event[], drawing: Drawing): string[] {
  const { width, paint, hasTimes = true, hasMoment = true } = drawing;
  const { lanes, rows } = rowsOf(events);
  const begin = rows.find(({ mark }) => mark)?.mark?.at ?? 0;
  const margin = hasTimes ? TIME_COLUMNS : TIMELESS_COLUMNS;
  const headOf = ({ mark }: Row): string => {
    const time = hasTimes && mark ? `${Math.round(mark.at - begin)} ms` : "";
    return paint("quiet", `${time.padStart(margin - 1)} `);
  };
  const names = lanes.map(({ id }) => drawing.names?.[id] ?? id);
  const room = width - margin;
  const drawn =
    lanes.length > 2
      ? drawGraph(lanes, rows, { names, room, paint })
      : drawSideBySide(lanes, rows, { names, room, paint });
  const heads = [
    ...Array.from({ length: drawn.length - rows.length }, () => " ".repeat(margin)),
    ...rows.map(headOf),
  ];
  const lines = drawn.map((line, at) => `${heads[at]}${line}`);
  const moment = hasMoment
    ? momentIn(
        events,
        rows.flatMap(({ mark }) => mark ?? []),
      )
    : undefined;
  if (moment !== undefined && width >= moment.length) lines.push("", `  ${paint("strong", moment)}`);
  return lines.map((line) => line.trimEnd());
}

/** Two drawings side by side, each under its title. Plain text only: colours would count as columns. */
export function beside(left: readonly string[], right: readonly string[], width: number): string[] {
  const rows = Math.max(left.length, right.length);
  return Array.from({ length: rows }, (_, row) =>
    `${(left[row] ?? "").padEnd(width)}${right[row] ?? ""}`.trimEnd(),
  );
}

interface Look {
  readonly names: readonly string[];
  readonly room: number;
  readonly paint: Paint;
}

/** A heading, then one line for each row. */
function drawSideBySide(lanes: readonly Lane[], rows: readonly Row[], look: Look): string[] {
  const { names, paint } = look;
  const columns = Math.floor(look.room / 2);
  const heading = lanes.map(({ role }, at) =>
    paint(toneOf(role), (names[at] ?? "").slice(0, columns).padEnd(columns)),
  );
  const body = rows.map((row) => lanes.map((lane) => cell(lane, row, columns, paint)).join(""));
  return [heading.join(""), ...body];
}

function cell({ id, role }: Lane, row: Row, columns: number, paint: Paint): string {
  const tone = toneOf(role);
  const { mark } = row;
  const isHere = mark === undefined ? true : mark.lane === id;
  const isEnd = isHere && mark?.kind === "ends";
  const line = isEnd ? "■" : !row.running.has(id) ? " " : row.atWork.has(id) ? "┃" : "│";
  const room = columns - MARK_COLUMNS;
  const text = isHere ? own(row, room) : besides(id, row, room);
  const padded = text.slice(0, room).padEnd(room);
  const isPainted = isHere || (mark?.isMoment === true && text !== "");
  return `${paint(tone, line)} ${isPainted ? paint(isEnd ? "strong" : tone, padded) : padded}`;
}

/** What stands in the lane in which it happened. */
function own({ mark, text }: Row, room: number): string {
  if (mark?.lost === undefined) return text;
  const whole = `${text}${LOST} ${mark.lost}`;
  return whole.length <= room ? whole : `${text}${LOST}`;
}

/** What stands in the lane in which nothing happened. */
function besides(id: string, { mark, atWork }: Row, room: number): string {
  if (mark?.kind === "arrives" && mark.from === id) {
    const label = ` ${short(mark.value ?? "")} `;
    const shaft = Math.max(2, room - label.length - 2);
    const before = Math.floor(shaft / 2);
    return `${"─".repeat(before)}${label}${"─".repeat(shaft - before)}▶`;
  }
  return mark?.isMoment && atWork.has(id) ? "still at work" : "";
}
