import { idInWords, named } from "../cast/cast.ts";
import { isSource } from "../cast/roles.ts";
import { type Event, type Of, STOP_SIGNALS } from "../history/event.ts";
import { isComputing } from "../history/still-doing.ts";
import { beforeItWasHeld } from "./held-still.ts";
import { type Lane, laneOf, lanesOf, roleOf } from "./lanes.ts";
import { type Mark, short } from "./mark.ts";
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
  const hasBound = (peer: string): boolean =>
    events.some((event) => event.what === "came" && event.who === peer && event.binds);
  const comerTo = (event: Event): string | undefined =>
    event.what === "handshake" && event.with !== undefined && !hasBound(event.with)
      ? comerInWords(event.with, roleOf(events, event.with))
      : undefined;
  const peersOf = (who: string): string[] =>
    events.flatMap((event) =>
      event.who === who && event.what === "handshake" && event.with ? event.with : [],
    );
  /** Only who connects to several has to be told to whom. */
  const hostOf = (event: Event): string | undefined => {
    if (event.what !== "handshake" || event.with === undefined) return undefined;
    const host = event.with;
    return peersOf(event.who).some((peer) => peer !== host)
      ? named({ id: host, role: roleOf(events, host) })
      : undefined;
  };
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
            comer: comerTo(event),
            host: hostOf(event),
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

/** What the history counted and did not keep. */
const FOLDED: Readonly<Record<string, readonly [one: string, several: string]>> = {
  took: ["value taken", "values taken"],
  printed: ["line", "lines"],
  called: ["call", "calls"],
};

function foldInWords({ count, of }: Of<"folded">): string {
  const [one, several] = FOLDED[of] ?? [`(${of})`, `(${of})`];
  return `… ${count.toLocaleString("en")} more ${count === 1 ? one : several}`;
}

/** What else of the play it takes to tell of one event. */
interface Surroundings {
  readonly isWork: boolean;
  readonly isAtWork: boolean;
  /** Who has connected to a lane that binds, in words. */
  readonly comer: string | undefined;
  /** To whom a lane has connected, in words, where it connects to several. */
  readonly host: string | undefined;
  readonly whyRefused: string;
}

type Told = Pick<Mark, "kind" | "text" | "value" | "from" | "work" | "isHeld" | "isGood" | "isAllSent">;

function tell(event: Event, { isWork, isAtWork, comer, host, whyRefused }: Surroundings): Told | undefined {
  switch (event.what) {
    case "started":
      return { kind: "starts", text: "starts" };
    case "missing":
      return note("there is no program");
    case "printed":
      return tellLine(event, isWork);
    case "folded":
      return note(foldInWords(event));
    case "ended":
      return { kind: "ends", text: endOf(event), work: false, isGood: event.code === 0 };
    case "told to stop":
      return note("told to stop");
    case "killed":
      return note("killed");
    case "held":
      return { ...note("held still"), isHeld: true };
    case "let go":
      return { ...note("goes on"), isHeld: false };
    case "handshake":
      if (comer !== undefined) return note(`${comer} connects`);
      return note(host === undefined ? "connects" : `connects to ${host}`);
    case "refused":
      return note(whyRefused);
    case "socket type":
      return note(`its socket is a ${event.socketType}`);
    case "security":
      return note(`its socket asks for ${event.mechanism}`);
    case "listens":
      return note(`opens port ${event.port}${event.address === undefined ? "" : ` at ${event.address}`}`);
    case "connects":
      return note(event.itself ? "connects to itself" : `connects to ${placeOf(event)}`);
    case "closes":
      return note(`closes port ${event.port}`);
    case "took":
      return {
        kind: "arrives",
        // Who is at work takes no other value: that it has come is known all the same.
        text: `${isAtWork ? "gets" : "takes"} ${short(event.reads ?? event.value)}`,
        value: event.reads ?? event.value,
        ...fromOf(event),
      };
    case "asked":
      return note(`asks: ${short(event.value)}`);
    case "asked in vain":
      return note(event.count === 1 ? "asks, and is gone" : `${event.count} ask, and are gone`);
    case "busy":
      return { ...note(`at work on ${short(event.value)}`), work: true };
    case "released":
      return { ...note(isAtWork ? "done with it" : "takes what comes"), work: false };
    case "left":
      return note("leaves");
    case "visited":
      return note(
        event.socketType === undefined
          ? "comes, and leaves at once"
          : `a ${event.socketType} comes, and is refused`,
      );
    case "sent":
      return event.rubbishBytes === undefined
        ? { kind: "sends", text: `sends ${short(event.value)}`, value: event.value }
        : note(`sends ${event.rubbishBytes} bytes of something else`);
    case "replied":
      return note(`answers ${short(event.value)}`);
    case "counted":
      return note(`${event.arrived.toLocaleString("en")} have arrived`);
    case "memory":
      return note(`had ${Math.round(event.peakBytes / 2 ** 20)} MB at most`);
    case "stranger":
      return note(
        `${event.pid === undefined ? "another user" : `process ${event.pid}`} ${event.listens ? "has the port open" : "connects too"}`,
      );
    case "gave up":
      return note(
        event.asleep
          ? "waits, asleep"
          : `${isComputing(event) ? "computing" : "silent"} for ${Math.round(event.waitedMs / 100) / 10} s`,
      );
    case "came":
    case "in the way":
    case "stalled":
    case "stands in":
    case "silent":
    case "rested":
    case "computes":
    case "disconnected":
    case "called":
    case "over":
      return undefined;
  }
}

/** One of several by its number, and else by its role. */
function comerInWords(id: string, role: string): string {
  return id === role ? `a ${role}` : idInWords(id);
}

/** Why a connection came to nothing, as far as it was found out. */
function refusalIn(events: readonly Event[]): string {
  if (events.some(({ what }) => what === "security")) return "connection refused: security differs";
  return events.some(({ what }) => what === "socket type")
    ? "connection refused: types differ"
    : "connection refused";
}

function placeOf({ port, address }: Of<"connects">): string {
  return address === undefined ? `port ${port}` : `${address}:${port}`;
}

function note(text: string): Told {
  return { kind: "note", text };
}

/** The lines that a lesson is about; what else a program prints is its own business. */
function tellLine(event: Of<"printed">, isWork: boolean): Told | undefined {
  const { means } = event;
  if (!means) return undefined;
  if (means.does === "counts") return { ...note(event.line.trim()), isAllSent: true };
  if (!("value" in means)) return note(event.line.trim());
  const { value } = means;
  const words = short(value);
  switch (means.does) {
    case "sends":
      return { kind: "sends", text: `sending ${words}`, value };
    case "receives":
      return {
        kind: "arrives",
        // One of several says who sent it, and the value is all of the line.
        text: value.includes(" ") ? words : `received ${words}`,
        value,
        ...(isWork ? { work: true } : {}),
        ...fromOf(means),
      };
    case "finishes":
      return { kind: "finishes", text: value.includes(" ") ? words : `value: ${words}`, value, work: false };
  }
}

function fromOf({ from }: { readonly from?: string }): { from?: string } {
  return from === undefined ? {} : { from };
}

function endOf({ code, signal }: Of<"ended">): string {
  if (signal !== null) {
    const isStop = STOP_SIGNALS.some((each) => each === signal);
    return isStop ? "stopped" : `ended by ${signal}`;
  }
  return code === null ? "ended" : `ended, code ${code}`;
}
