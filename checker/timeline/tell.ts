import { type Event, type Of, STOP_SIGNALS } from "../history/event.ts";
import { isComputing } from "../history/still-doing.ts";
import { type Mark, short } from "./mark.ts";

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

/** What is drawn of one event, in a few words. Undefined where that is nothing. */
export function tell(
  event: Event,
  { isWork, isAtWork, comer, host, whyRefused }: Surroundings,
): Told | undefined {
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
