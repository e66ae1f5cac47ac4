import type { Event } from "../history/event.ts";
import type { Lane } from "../timeline/lanes.ts";
import type { Mark } from "../timeline/mark.ts";
import { letGo, storyOf } from "../timeline/story.ts";

/** One line of a timeline in a terminal: a mark, or how many were left out here. */
export interface Row {
  /** Undefined for marks that were left out. */
  readonly mark: Mark | undefined;
  /** How many marks it stands for. */
  readonly count: number;
  readonly text: string;
  /** The lanes whose program or peer is there after this row. */
  readonly running: ReadonlySet<string>;
  /** The lanes that are at work on a value after this row. */
  readonly atWork: ReadonlySet<string>;
}

export interface Rows {
  readonly lanes: readonly Lane[];
  readonly rows: readonly Row[];
}

/** More rows than this are folded in the middle. */
const MOST_ROWS = 26;
/** Of more marks of one kind in one lane, one after the other, the first and the last few are shown. */
const LONGEST_RUN = 8;
const KEPT_AT_AN_END = 2;

/** Turns the events of one play into the lines of a timeline. */
export function rowsOf(events: readonly Event[]): Rows {
  const { lanes, marks } = storyOf(events);
  const running = new Set(lanes.filter(({ isProgram }) => !isProgram).map(({ id }) => id));
  const atWork = new Set<string>();
  const rows = marks.map((mark): Row => {
    const { lane, kind, work } = mark;
    if (kind === "starts") running.add(lane);
    if (kind === "ends") running.delete(lane);
    if (work === true) atWork.add(lane);
    if (work === false) atWork.delete(lane);
    const row = { mark, count: 1, text: mark.text, running: new Set(running), atWork: new Set(atWork) };
    letGo(atWork, mark, lanes);
    return row;
  });
  return { lanes, rows: cutMiddle(foldRepeats(rows, lanes.length > 2)) };
}

/**
 * Folds what repeats: a long run of marks of one kind in one lane.
 *
 * @param foldsWork whether to get a value and to be done with it, again and again, is one thing, as with many lanes
 */
function foldRepeats(rows: readonly Row[], foldsWork: boolean): Row[] {
  const folded: Row[] = [];
  for (let from = 0; from < rows.length; ) {
    const first = rows[from]?.mark;
    let to = from + 1;
    while (first && isOneMore(rows[to]?.mark, first, foldsWork)) to += 1;
    folded.push(
      ...(to - from > LONGEST_RUN
        ? cut(rows.slice(from, to), KEPT_AT_AN_END, KEPT_AT_AN_END)
        : rows.slice(from, to)),
    );
    from = to;
  }
  return folded;
}

/** Whether a mark repeats one of its lane. */
function isOneMore(mark: Mark | undefined, first: Mark, foldsWork: boolean): boolean {
  const kindOf = ({ kind }: Mark): string => (foldsWork && kind === "finishes" ? "arrives" : kind);
  return mark?.lane === first.lane && kindOf(mark) === kindOf(first);
}

/** Keeps the beginning and the end of a long timeline. */
function cutMiddle(rows: readonly Row[]): Row[] {
  if (rows.length <= MOST_ROWS) return [...rows];
  return cut(rows, Math.ceil(MOST_ROWS * 0.6), Math.floor(MOST_ROWS * 0.4));
}

/** Leaves out the middle, and says how much that was. */
function cut(rows: readonly Row[], head: number, tail: number): Row[] {
  const left = rows.slice(head, rows.length - tail);
  const last = left.at(-1);
  if (!last) return [...rows];
  const count = left.reduce((sum, row) => sum + row.count, 0);
  const text = `… ${count.toLocaleString("en")} more …`;
  return [
    ...rows.slice(0, head),
    { ...last, mark: undefined, count, text },
    ...rows.slice(rows.length - tail),
  ];
}
