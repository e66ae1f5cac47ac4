import { named, type Part, socketOf } from "../cast/cast.ts";
import { crashOf, errorInWords, fallback, hasCrashed, howItEnded, wasCutOff } from "../history/crash.ts";
import { missingFileIn } from "../history/error-words.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { stoppedIn } from "../history/own-end.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** The program is there, can be started, and comes to no error of its own. */
export function runs(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-runs`,
    about: id,
    says: `${named(part)} runs without an error`,
    judge(events): Finding {
      const missing = first(events, "missing", id);
      if (missing) return broken("no-program", missing.reason, missing);
      const ended = first(events, "ended", id);
      const stopped = stoppedIn(events, id);
      // However a program goes once it is told to stop, and whether it does, is another claim's.
      if (stopped) return holds(stopped);
      if (!ended) return UNTESTED;
      if (wasCutOff(ended, events)) return holds(first(events, "left"));
      const isCrash = hasCrashed(ended) || hasGoneWithWords(ended, events, id);
      return isCrash ? blame(ended, events, part) : holds(ended);
    },
  };
}

/** Whether it ended with an error code and some words, and had done nothing of what the lessons ask for. */
function hasGoneWithWords(ended: Placed<"ended">, events: readonly Placed[], id: string): boolean {
  if (ended.code === 0 || ended.errors.length === 0 || first(events, "handshake", id)) return false;
  return !all(events, "printed", id).some(({ means }) => means !== undefined);
}

/** What dash, bash and BusyBox say of a command line that they can't read. */
const SHELL_SYNTAX =
  /^\S*(?:sh|busybox): (?:-c: )?(?:(?:line )?\d+: )?(?:syntax error|unexpected EOF while looking|parse error|unterminated quoted string)/i;

function blame(ended: Placed<"ended">, events: readonly Placed[], part: Part): Finding {
  const { id } = part;
  const { does, type, port } = socketOf(part);
  const refused = ended.errors.find((line) => SHELL_SYNTAX.test(line));
  if (refused !== undefined && !all(events, "printed", id).some(({ stream }) => stream === "stdout")) {
    return broken("no-program", `the shell could not read the command: ${refused}`, ended);
  }
  const { message, kind } = crashOf(ended);
  const error = errorInWords(ended);
  if (ended.code === 127 || ended.code === 126) {
    return broken("no-program", `the command could not be started: ${message}`, ended);
  }
  const notFound = missingFileIn(ended.errors, first(events, "started", id)?.command ?? "");
  if (notFound !== undefined && !first(events, "handshake", id)) {
    const because = `the command was started and ended ${howItEnded(ended)}: ${notFound.trim().slice(0, 200)}`;
    return broken(["no-program", "missing-file"], because, ended);
  }
  if (kind === "syntax") return broken("does-not-compile", error, ended);
  const howFar = first(events, "handshake", id) ? "" : ` before it had met anybody on port ${port}`;
  // Who has said nothing is not quoted.
  const words = error === fallback(ended) ? "" : `: ${error}`;
  const because = `it ended ${howItEnded(ended)}${howFar}${words}`;
  if (kind === "busy") {
    const isAwaited = ended.source !== undefined && /\bawait\b.*\bsend\(/.test(ended.source);
    return broken(["send-not-awaited", isAwaited ? "all-at-once" : undefined], because, ended);
  }
  if (kind === "receive under way" && type === "PULL") return broken("receive-not-awaited", because, ended);
  if (kind === "bind under way") return broken("bind-not-awaited", because, ended);
  if (kind === "address in use" && does === "connect") return broken("wrong-side", because, ended);
  // The port was free before the play, and would be named if something else had taken it since.
  const twice = kind === "address in use" ? "; the program itself has that port open already" : "";
  const isSilent = ended.errors.length === 0;
  return broken(["crashed", isSilent ? "without-words" : undefined], because + twice, ended);
}
