import { anyOf, idInWords, named } from "../cast/cast.ts";
import { isSource } from "../cast/roles.ts";
import type { Event } from "../history/event.ts";
import { beforeItWasHeld } from "./held-still.ts";
import { type Lane, laneOf, lanesOf, roleOf } from "./lanes.ts";
import type { Mark } from "./mark.ts";
import { tell } from "./tell.ts";
import { onTheirWay, sentFirst } from "./values-on-their-way.ts";

export interface Story {
  readonly lanes: readonly Lane[];
  readonly marks: readonly Mark[];
}

/** Turns the events of one play into what a timeline shows. A pure function; nothing is drawn yet. */
export function storyOf(events: readonly Event[]): Story {
  const lanes = lanesOf(events);
  const marks: Mark[] = [];
  const atWork = new Set<string>();
  const isMet = events.some(({ what }) => what === "handshake");
  // Who never says that a value is finished, as in a lesson without work, is not drawn at work on one.
  const workers = new Set(events.filter(isFinishing).map(({ who }) => who));
  const whyRefused = refusalIn(events);
  const isOlder = events.some((event) => event.what === "handshake" && event.protocol !== undefined);
  for (const [place, event] of events.entries()) {
    // An open port is found by looking, so a little late: below a line that came after it. Whom somebody met has
    // opened it, and that is shown.
    if (event.what === "listens" && isMet) continue;
    if (isAsking(events, place, isOlder)) continue;
    const lane = laneOf(event);
    const told =
      lane === undefined
        ? undefined
        : tell(event, {
            isWork: workers.has(lane),
            isAtWork: atWork.has(lane),
            comer: comerTo(event, events),
            host: hostOf(event, events),
            whyRefused,
          });
    if (lane === undefined || told === undefined) continue;
    if (told.work === true) atWork.add(lane);
    if (told.work === false) atWork.delete(lane);
    const isMoment =
      isEndOfSource({ lane, kind: told.kind }, lanes) && told.isGood === true && atWork.size > 0;
    marks.push({ at: event.at, lane, ...told, isMoment, event: place });
    letGo(atWork, { lane, kind: told.kind }, lanes);
  }
  const isOver = events.some(({ what }) => what === "over");
  return { lanes, marks: onTheirWay(sentFirst(beforeItWasHeld(marks), lanes), lanes, isOver) };
}

function isFinishing(event: Event): boolean {
  return event.what === "printed" && event.means?.does === "finishes";
}

/**
 * Whether this only shows how the harness found out with whom it has to do: it leaves a socket that it had opened before
 * anybody had shaken hands, and in an older protocol a peer that has come and gone looks like one that was refused.
 */
function isAsking(events: readonly Event[], place: number, isOlder: boolean): boolean {
  const what = events[place]?.what;
  if (what === "refused") return isOlder;
  return what === "left" && !events.slice(0, place).some((event) => event.what === "handshake");
}

/** After the end of who sends, however it came: the harness lets go of value 0 once it has seen that. */
export function letGo(atWork: Set<string>, mark: Pick<Mark, "lane" | "kind">, lanes: readonly Lane[]): void {
  if (!isEndOfSource(mark, lanes)) return;
  for (const { id, isProgram } of lanes) if (!isProgram) atWork.delete(id);
}

export function isEndOfSource({ lane, kind }: Pick<Mark, "lane" | "kind">, lanes: readonly Lane[]): boolean {
  return kind === "ends" && lanes.some(({ id, role }) => id === lane && isSource(role));
}

/** Who has connected to one that binds, in words. */
function comerTo(event: Event, events: readonly Event[]): string | undefined {
  if (event.what !== "handshake" || event.with === undefined) return undefined;
  const peer = event.with;
  const hasBound = events.some((each) => each.what === "came" && each.who === peer && each.binds);
  if (hasBound) return undefined;
  const role = roleOf(events, peer);
  return peer === role ? anyOf({ role }) : idInWords(peer);
}

/** To whom one has connected, in words, where it connects to several. */
function hostOf(event: Event, events: readonly Event[]): string | undefined {
  if (event.what !== "handshake" || event.with === undefined) return undefined;
  const host = event.with;
  const isOneOfSeveral = events.some(
    (each) =>
      each.what === "handshake" && each.who === event.who && each.with !== undefined && each.with !== host,
  );
  return isOneOfSeveral ? named({ id: host, role: roleOf(events, host) }) : undefined;
}

/** Why a connection came to nothing, as far as it was found out. */
function refusalIn(events: readonly Event[]): string {
  if (events.some(({ what }) => what === "security")) return "connection refused: security differs";
  return events.some(({ what }) => what === "socket type")
    ? "connection refused: types differ"
    : "connection refused";
}
