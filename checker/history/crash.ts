import { errorNamedIn, isLibrary, ownPlacesIn } from "./error-words.ts";
import type { Placed } from "./event.ts";
import { first } from "./find.ts";

/** What a program's own error says, for a reader who wants to know where to look. */
export interface Crash {
  /** The error's own words. */
  readonly message: string;
  /** The line of the program's own file: `client.ts:12`. */
  readonly at: string | undefined;
  readonly kind:
    | "syntax"
    | "busy"
    | "receive under way"
    | "bind under way"
    | "address in use"
    | "would block"
    | "other";
}

/** Node's exit code where the last `await` can never be settled (process documentation, Exit codes). */
const UNSETTLED_AWAIT = 13;

/** What a shell says of a program that was ended by SIGABRT, SIGBUS, SIGFPE, SIGKILL or SIGSEGV: 128, and the signal. */
const ENDED_BY_SIGNAL = [134, 135, 136, 137, 139];

/** A command that a shell could not start (POSIX, Shell Command Language, 2.8.2). */
const NOT_STARTED = [126, 127];

/**
 * Whether a program ended as one does that failed: by an error that it names, in whichever language, or by a signal. An
 * exit code alone is the program's own choice. To be asked of an end of its own only: the checker's signals are no crash.
 */
export function hasCrashed(ended: Placed<"ended">): boolean {
  if (ended.code === 0) return false;
  if (ended.code === null || ended.code === UNSETTLED_AWAIT) return true;
  if (NOT_STARTED.includes(ended.code) || ENDED_BY_SIGNAL.includes(ended.code)) return true;
  const lines = ended.errors;
  return lines.some((line) => line.startsWith("Traceback ")) || errorNamedIn(lines) !== undefined;
}

/**
 * Whether it was the checker that made a program's send fail, by leaving: zeromq.js looks whether there is room and then
 * sends, and a peer that has gone between the two takes the room with it.
 */
export function wasCutOff(ended: Placed<"ended">, events: readonly Placed[]): boolean {
  const left = first(events, "left");
  return left !== undefined && left.index < ended.index && crashOf(ended).kind === "would block";
}

/** How a program ended, as the end of a sentence. */
export function howItEnded({ code, signal }: Placed<"ended">): string {
  if (signal !== null) return `by ${signal}`;
  return code === null ? "in a way that the system does not tell" : `with code ${code}`;
}

/** Reads a program's standard error. */
export function crashOf(ended: Placed<"ended">): Crash {
  const lines = ended.errors;
  const named = errorNamedIn(lines);
  const kind = named?.isSyntax ? "syntax" : kindOf(lines.join("\n"));
  const own =
    named?.file !== undefined && !isLibrary(named.file) ? placeOf(named.file, named.line) : undefined;
  return { message: messageIn(lines, ended, named?.message), at: own ?? placeIn(lines), kind };
}

/** A program's own error as the end of a sentence: its words, and where they name a line of the program's own, that. */
export function errorInWords(ended: Placed<"ended">): string {
  const { message, at } = crashOf(ended);
  return at === undefined ? message : `${message}, at ${at}`;
}

/** What V8 says of a list that is taken out of a promise, below the line in which it happened. */
const NOT_ITERABLE = /^TypeError: .*is not iterable/m;
const PLAIN_RECEIVE = /^(?!.*\bawait\b).*\.receive\(\)/m;

function kindOf(text: string): Crash["kind"] {
  if (/^(SyntaxError|IndentationError|TabError)\b(?!.*JSON)/m.test(text)) return "syntax";
  if (/Socket is busy writing/.test(text)) return "busy";
  if (/Socket is busy reading/.test(text)) return "receive under way";
  if (NOT_ITERABLE.test(text) && PLAIN_RECEIVE.test(text)) return "receive under way";
  if (/blocked by a bind/.test(text)) return "bind under way";
  if (/\bEADDRINUSE\b|Address already in use|ZMQException: Errno 48\b/i.test(text)) return "address in use";
  if (/Operation was not possible or timed out|Resource temporarily unavailable|\bEAGAIN\b/.test(text))
    return "would block";
  return "other";
}

/** What is told in place of words that there are none of. */
export function fallback({ code, signal }: Pick<Placed<"ended">, "code" | "signal">): string {
  return signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
}

function messageIn(
  lines: readonly string[],
  { code, signal }: Placed<"ended">,
  named: string | undefined,
): string {
  if (code === UNSETTLED_AWAIT) return "an `await` was left that nothing in the program could ever end";
  // A few words at the end are the message in most languages.
  const last = lines.findLast((line) => line.trim() !== "" && !/^(Node\.js v|\s+at |[\s}]+$)/.test(line));
  return (named?.replace(/\](?: \{)?$/, "") ?? last?.trim() ?? fallback({ code, signal })).slice(0, 200);
}

/** The first place that is no library's: the deepest frame of the learner's own, which in Python is the last. */
function placeIn(lines: readonly string[]): string | undefined {
  const isPython = lines.some((line) => line.startsWith("Traceback"));
  const places = ownPlacesIn(lines);
  const place = isPython ? places.at(-1) : places[0];
  return place && placeOf(place.file, place.line);
}

function placeOf(file: string, line: string | undefined): string | undefined {
  return line === undefined ? undefined : `${file.split(/[\\/]/).at(-1) ?? file}:${line}`;
}
