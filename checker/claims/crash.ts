import { stripVTControlCharacters } from "node:util";
import type { Placed } from "../history/event.ts";

/** What a program's own error says, for a reader who wants to know where to look. */
export interface Crash {
  /** The error's own words. */
  readonly message: string;
  /** The line of the program's own file: `client.ts:12`. */
  readonly at: string | undefined;
  readonly kind: "syntax" | "busy" | "receive under way" | "bind under way" | "address in use" | "other";
}

/** Node's exit code where the last `await` can never be settled (process documentation, Exit codes). */
const UNSETTLED_AWAIT = 13;

/** What a shell says of a program that was ended by SIGABRT, SIGBUS, SIGFPE, SIGKILL or SIGSEGV: 128, and the signal. */
const ENDED_BY_SIGNAL = [134, 135, 136, 137, 139];

/** A command that a shell could not start (POSIX, Shell Command Language, 2.8.2). */
const NOT_STARTED = [126, 127];

/**
 * Whether a program ended as one does that failed: by an error that it names, or by a signal that was not ours.
 * An exit code alone is the program's own choice.
 */
export function hasCrashed(ended: Placed<"ended">): boolean {
  if (ended.code === 0) return false;
  if (ended.code === null || ended.code === UNSETTLED_AWAIT) return true;
  if (NOT_STARTED.includes(ended.code) || ENDED_BY_SIGNAL.includes(ended.code)) return true;
  const lines = ended.errors.map((line) => stripVTControlCharacters(line));
  if (lines.some((line) => line.startsWith("Traceback "))) return true;
  return lines.some((line) => NAMED_ERROR.test(line.trim()) || TRANSFORM_ERROR.test(line.trim()));
}

/** How a program ended, as the end of a sentence. */
export function howItEnded({ code, signal }: Placed<"ended">): string {
  return signal === null ? `with code ${code}` : `by ${signal}`;
}

/** Reads a program's standard error: stack traces of Node and of Python, and messages of esbuild. */
export function crashOf(ended: Placed<"ended">): Crash {
  const lines = ended.errors.map((line) => stripVTControlCharacters(line));
  const text = lines.join("\n");
  const transform = lines.map((line) => TRANSFORM_ERROR.exec(line.trim()));
  const [, file, line, message] = transform.find((match) => match !== null) ?? [];
  if (file !== undefined && message !== undefined) {
    return { message, at: `${nameOf(file)}:${line}`, kind: "syntax" };
  }
  return { message: messageIn(lines, ended), at: placeIn(lines), kind: kindOf(text) };
}

/** `TypeError: …`, `zmq.error.ZMQError: …`, `MyError [CODE]: …`, and `[Error: …] {` where there is no stack. */
const NAMED_ERROR = /^(?:Uncaught )?\[?((?:[\w.]*(?:Error|Exception)(?: \[\w+\])?|\w+ \[\w+\])(?::.*)?)$/;
/** How V8 tells that it can't go on. */
const V8_ERROR = /^FATAL ERROR: (.*)$/;
/** How esbuild, in tsx, tells of a mistake in a source. */
const TRANSFORM_ERROR = /^(?:file:\/\/)?(.*?):(\d+):\d+: ERROR: (.*)$/;

/** What V8 says of a list that is taken out of a promise, below the line in which it happened. */
const NOT_ITERABLE = /^TypeError: .*is not iterable/m;
const PLAIN_RECEIVE = /^(?!.*\bawait\b).*\.receive\(\)/m;

function kindOf(text: string): Crash["kind"] {
  if (/^(SyntaxError|IndentationError|TabError)\b(?!.*JSON)/m.test(text)) return "syntax";
  if (/Socket is busy writing/.test(text)) return "busy";
  if (/Socket is busy reading/.test(text)) return "receive under way";
  if (NOT_ITERABLE.test(text) && PLAIN_RECEIVE.test(text)) return "receive under way";
  if (/blocked by a bind/.test(text)) return "bind under way";
  if (/\bEADDRINUSE\b|Address already in use/i.test(text)) return "address in use";
  return "other";
}

function messageIn(lines: readonly string[], { code, signal }: Placed<"ended">): string {
  if (code === UNSETTLED_AWAIT) return "an `await` was left that nothing in the program could ever end";
  const named = (line: string) => NAMED_ERROR.exec(line.trim())?.[1] ?? V8_ERROR.exec(line)?.[1];
  const error = lines.map(named).find((found) => found !== undefined);
  // A few words at the end are the message in most languages.
  const last = lines.findLast((line) => line.trim() !== "" && !/^(Node\.js v|\s+at |[\s}]+$)/.test(line));
  const fallback = signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`;
  return (error?.replace(/\](?: \{)?$/, "") ?? last?.trim() ?? fallback).slice(0, 200);
}

/** The first place that is no library's: the deepest frame of the learner's own, at Node the topmost. */
function placeIn(lines: readonly string[]): string | undefined {
  const isPython = lines.some((line) => line.startsWith("Traceback"));
  const places = lines.flatMap((line) => {
    const [, file, number] =
      /File "(.+?)", line (\d+)/.exec(line) ??
      /^\s+at (?:.*\()?(?:file:\/\/)?([^()]+?):(\d+):\d+\)?$/.exec(line) ??
      /^(?:file:\/\/)?(\/.+?|[A-Z]:\\.+?):(\d+)$/.exec(line) ??
      [];
    const isOwn =
      file !== undefined && !/node_modules|^node:|site-packages|dist-packages|<frozen|<anonymous>/.test(file);
    return isOwn ? [`${nameOf(file)}:${number}`] : [];
  });
  return isPython ? places.at(-1) : places[0];
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
