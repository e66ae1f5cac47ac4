import { named } from "../cast/cast.ts";
import { isSource } from "../cast/roles.ts";
import type { Event } from "../history/event.ts";
import { type Lane, lanesOf, roleOf } from "./lanes.ts";
import { type Mark, short } from "./mark.ts";
import { isEndOfSource } from "./story.ts";

/** Whether the moment is there before any value is finished, as it is where nothing crowds the events. */
export function isMomentFirst(marks: readonly Mark[]): boolean {
  return marks.find(({ isMoment, kind }) => isMoment || kind === "finishes")?.isMoment === true;
}

/** Whether the moment is there while one of several servers is held still, which has not finished anything. */
export function isMomentBesideTheHeld(marks: readonly Mark[]): boolean {
  const held = marks.findIndex(({ isHeld }) => isHeld === true);
  const moment = marks.findIndex(({ isMoment }) => isMoment);
  const goesOn = marks.findIndex(({ isHeld }) => isHeld === false);
  const { lane } = marks[held] ?? {};
  const own = marks.findIndex((mark) => mark.kind === "finishes" && mark.lane === lane);
  return held >= 0 && held < moment && moment < goesOn && (own < 0 || own > goesOn);
}

/** Who waits for somebody to come waits longer than this; a peer that comes at once takes less. */
const AT_ONCE_MS = 300;

/** Whether somebody had a port open, and nobody came for a while. */
function hasWaited(events: readonly Event[]): boolean {
  const open = events.find(({ what, who }) => what === "listens" && isSource(roleOf(events, who)));
  const met = events.find(({ what, who }) => what === "handshake" && who === open?.who);
  return open !== undefined && met !== undefined && met.at - open.at > AT_ONCE_MS;
}

/**
 * What the picture of a play shows, in a sentence. Undefined where it does not show it.
 *
 * @param events the play
 * @param marks what is drawn of it
 */
export function momentIn(events: readonly Event[], marks: readonly Mark[]): string | undefined {
  const what = whatIsSeen(marks, lanesOf(events));
  // With several, some waited for others to come.
  const isForTwo = lanesOf(events).length === 2;
  return what === undefined || !isForTwo || hasWaited(events) ? what : `${what} Nobody waited.`;
}

/**
 * The place among its marks of the end for which the picture of a play is drawn: who sends is done, and somebody who receives is not.
 * -1 where there is none.
 */
export function momentAt(marks: readonly Mark[], lanes: readonly Lane[]): number {
  const at = marks.findIndex(({ isMoment }) => isMoment);
  if (at >= 0) return at;
  // On a busy machine a client may end before it is even read that the server has a value.
  const ended = marks.findIndex((mark) => isEndOfSource(mark, lanes) && mark.isGood);
  const finished = marks.findIndex(({ kind }) => kind === "finishes");
  return finished < ended ? -1 : ended;
}

/**
 * The sendings of who sends, where each but the first came only when the value before it was finished: at the speed of who works.
 * Empty where they did not.
 */
export function sendingsThatWaited(marks: readonly Mark[], lanes: readonly Lane[]): Mark[] {
  const isSourceLane = (id: string): boolean => lanes.some((lane) => lane.id === id && isSource(lane.role));
  const sendings = marks.filter(({ kind, lane }) => kind === "sends" && isSourceLane(lane));
  const haveWaited = sendings.slice(1).every((sending, at) => {
    const between = marks.slice(marks.indexOf(sendings[at] ?? sending), marks.indexOf(sending));
    return between.some(({ kind, value }) => kind === "finishes" && value === sendings[at]?.value);
  });
  return haveWaited && sendings.length > 1 ? sendings : [];
}

/** What the picture of a play shows of one who waits, in a sentence. Undefined where nobody does. */
export function waitIn(marks: readonly Mark[], lanes: readonly Lane[]): string | undefined {
  const [first] = sendingsThatWaited(marks, lanes);
  const worker = marks.find(({ kind }) => kind === "finishes");
  const name = (id: string | undefined): string => {
    const lane = lanes.find((each) => each.id === id);
    return lane ? named(lane) : "";
  };
  return first && worker
    ? `${capital(name(first.lane))} sent each value only when ${name(worker.lane)} had finished the one before.`
    : undefined;
}

function whatIsSeen(marks: readonly Mark[], lanes: readonly Lane[]): string | undefined {
  const name = (lane: string | undefined): string => {
    const found = lanes.find(({ id }) => id === lane);
    return found ? named(found) : "";
  };
  const at = momentAt(marks, lanes);
  const moment = marks[at];
  if (!moment) return undefined;
  const done = `${capital(name(moment.lane))} had ended`;
  const finished = marks.slice(at).find(({ kind }) => kind === "finishes");
  if (!moment.isMoment) return `${done} before ${name(finished?.lane)} had finished a value.`;
  const held = marks.slice(0, at).findLast(({ isHeld }) => isHeld !== undefined);
  if (held?.isHeld) return `${done} while ${name(held.lane)} was held still at work.`;
  const worker = finished ?? marks.slice(0, at).findLast(({ work }) => work === true);
  // In a play with the harness, that is at work until the other has ended, and the time says nothing.
  if (!finished) return `${done} while ${name(worker?.lane)} was still at work.`;
  const earlier = Math.round(finished.at - moment.at);
  return `${done} ${earlier} ms before ${name(worker?.lane)} finished value ${short(finished.value ?? "")}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
