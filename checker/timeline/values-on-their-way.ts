import { placeOnTheWay } from "../cast/roles.ts";
import type { Lane } from "./lanes.ts";
import type { Mark } from "./mark.ts";

/** On a busy machine a line may be read so much later than it was printed. One that comes later was printed later. */
const LATE_MS = 500;

/**
 * Puts a value's sending before its arrival, where the two came through different pipes and were read in the
 * other order: what caused what is known, even if the reader was late. What its program did before that goes with it.
 * What the harness sends it writes down itself: what arrived before that was another one.
 */
export function sentFirst(marks: readonly Mark[], lanes: readonly Lane[]): Mark[] {
  const programs = new Set(lanes.flatMap(({ id, isProgram }) => (isProgram ? [id] : [])));
  const ordered = [...marks];
  const sentBy = new Map<string, Set<string>>();
  const note = ({ kind, value = "", lane }: Mark): void => {
    if (kind === "sends") sentBy.set(value, (sentBy.get(value) ?? new Set()).add(lane));
  };
  for (let at = 0; at < ordered.length; at += 1) {
    const arrival = ordered[at];
    if (arrival) note(arrival);
    if (arrival?.kind !== "arrives") continue;
    if ([...(sentBy.get(arrival.value ?? "") ?? [])].some((lane) => lane !== arrival.lane)) continue;
    const from = ordered.findIndex(
      ({ kind, value, lane }, index) =>
        index > at &&
        kind === "sends" &&
        value === arrival.value &&
        lane !== arrival.lane &&
        programs.has(lane),
    );
    const sending = ordered[from];
    if (!sending || sending.at - arrival.at > LATE_MS) continue;
    const late = ordered.slice(at, from + 1);
    const own = late.filter(({ lane }) => lane === sending.lane);
    for (const mark of own) note(mark);
    ordered.splice(
      at,
      late.length,
      ...own.map((mark) => ({ ...mark, at: Math.min(mark.at, arrival.at) })),
      ...late.filter(({ lane }) => lane !== sending.lane),
    );
    at += own.length;
  }
  return ordered;
}

/**
 * Joins each arrival to its sending: the first one of the same value, in another lane, that has not arrived
 * yet. A program may say only later that it has sent a value. Once the play is over, a sending that is left has been lost.
 */
export function onTheirWay(marks: readonly Mark[], lanes: readonly Lane[], isOver: boolean): Mark[] {
  const waiting = new Map<string, number[]>();
  const joined = [...marks];
  const programs = new Set(lanes.flatMap(({ id, isProgram }) => (isProgram ? [id] : [])));
  const announcing = new Set(marks.flatMap(({ kind, lane }) => (kind === "sends" ? [lane] : [])));
  /** Arrivals that nobody had told of. */
  const untold = new Set<number>();
  /** Whether a program tells only now that it has sent what has arrived. */
  const isToldLate = ({ value, lane }: Mark): boolean => {
    if (!programs.has(lane)) return false;
    for (const place of untold) {
      const arrival = joined[place];
      if (arrival?.value !== value || arrival?.lane === lane || (arrival?.from ?? lane) !== lane) continue;
      untold.delete(place);
      if (arrival) joined[place] = { ...arrival, from: lane };
      return true;
    }
    return false;
  };
  for (const [at, mark] of marks.entries()) {
    const { kind, value = "", lane } = mark;
    if (kind === "sends" && !isToldLate(mark)) waiting.set(value, [...(waiting.get(value) ?? []), at]);
    if (kind !== "arrives") continue;
    const sendings = waiting.get(value) ?? [];
    const sending = sendings.find((each) => {
      const sender = marks[each]?.lane;
      return sender !== lane && (mark.from === undefined || mark.from === sender);
    });
    if (sending === undefined) untold.add(at);
    const sender = sending === undefined ? onlySender(lanes, announcing, lane) : marks[sending]?.lane;
    waiting.set(
      value,
      sendings.filter((each) => each !== sending),
    );
    const from = mark.from ?? sender ?? whoHad(marks, at);
    joined[at] = {
      ...mark,
      ...(from === undefined ? {} : { from }),
      ...(sending === undefined ? {} : { sending }),
    };
  }
  if (!isOver) return joined;
  // Some only say what they have finished.
  const finished = new Set(marks.flatMap(({ kind, value }) => (kind === "finishes" ? [value] : [])));
  for (const at of [...waiting.values()].flat()) {
    const mark = joined[at];
    if (finished.has(mark?.value)) continue;
    // What the harness sent has gone out: that it came is known by the program's line alone.
    if (mark) joined[at] = { ...mark, lost: programs.has(mark.lane) ? "never arrives" : "never printed" };
  }
  return joined;
}

/** A result that says of which number it is, as `7 49` does, comes from the one who had got that number. */
function whoHad(marks: readonly Mark[], at: number): string | undefined {
  const { value = "", lane } = marks[at] ?? {};
  const [number, result] = value.split(" ");
  if (result === undefined) return undefined;
  const had = (mark: Mark): boolean => mark.kind === "arrives" && mark.value === number && mark.lane !== lane;
  return marks.slice(0, at).findLast(had)?.lane;
}

/**
 * A value that nobody was seen to send comes from the one program before it on the way, where there is just one and it tells of
 * none of its sendings. What the harness sends is seen.
 */
function onlySender(
  lanes: readonly Lane[],
  announcing: ReadonlySet<string>,
  lane: string,
): string | undefined {
  const own = placeOnTheWay(lanes.find(({ id }) => id === lane)?.role ?? "");
  const before = lanes.filter(({ role }) => placeOnTheWay(role) < own);
  const nearest = Math.max(...before.map(({ role }) => placeOnTheWay(role)));
  const [sender, ...more] = before.filter(({ role }) => placeOnTheWay(role) === nearest);
  return sender?.isProgram && more.length === 0 && !announcing.has(sender.id) ? sender.id : undefined;
}
