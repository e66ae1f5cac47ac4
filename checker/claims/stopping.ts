import os from "node:os";
import { named, type Part } from "../cast/cast.ts";
import { STOPPED } from "../cast/vocabulary.ts";
import { errorInWords, hasCrashed, howItEnded } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first, printed } from "../history/find.ts";
import { asSeen } from "../history/meaning.ts";
import { wouldNotStop } from "../history/own-end.ts";
import { linesOf, valueIn } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** Where a server was told to stop while it ran: when that was, and how it ended. */
interface Stop {
  readonly told: Placed<"told to stop">;
  readonly ended: Placed<"ended">;
}

function stopIn(events: readonly Placed[], id: string): Stop | undefined {
  const told = first(events, "told to stop", id);
  const ended = first(events, "ended", id);
  if (!told || !ended || !first(events, "over") || !first(events, "handshake", id)) return undefined;
  return { told, ended };
}

/** Told to stop, the server ends by itself. */
export function heedsSignal(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-heeds-the-signal`,
    about: id,
    says: `told to stop by SIGINT or SIGTERM, ${named(part)} ends`,
    judge(events): Finding {
      const stop = stopIn(events, id);
      if (!stop) return UNTESTED;
      const killed = wouldNotStop(events, id);
      if (!killed) return holds(stop.told, stop.ended);
      const because = `it was sent ${stop.told.signal} and went on running; it had to be killed`;
      return broken("ignores-signal", because, stop.told, killed);
    },
  };
}

/** The lines of a kind that were read before the server was told to stop. */
function before(told: Placed, lines: readonly Placed<"printed">[]): number {
  return lines.filter(({ index }) => index < told.index).length;
}

/**
 * The value at which it works is finished: every value that was taken up is.
 *
 * @param signals how many times the server is told; where it was not at work any more at the last one, that is open
 */
export function finishesWork(part: Part, signals: number): Claim {
  const { id } = part;
  return {
    id: `${id}-finishes-its-work`,
    about: id,
    says: `told to stop, ${named(part)} still finishes the value at work and prints its \`value:\` line`,
    judge(events): Finding {
      const stop = stopIn(events, id);
      if (!stop || wouldNotStop(events, id)) return UNTESTED;
      const received = linesOf(events, id, "received");
      const done = linesOf(events, id, "value:");
      const unfinished = received[done.length];
      const last = all(events, "told to stop", id)[signals - 1];
      const wasAtWork = last && before(last, received) > before(last, done);
      if (!unfinished) return wasAtWork ? holds(stop.told, done.at(-1)) : UNTESTED;
      const how = howItEnded(stop.ended);
      const because = `it had printed \`${unfinished.line}\`, and ended ${how} without its \`value:\` line`;
      return broken(midWork(events, id, stop), because, unfinished, stop.told, stop.ended);
    },
  };
}

/** Why the work was not finished, by how the server ended. */
function midWork(events: readonly Placed[], id: string, stop: Stop): Parameters<typeof broken>[0] {
  const { code, signal } = stop.ended;
  // Another signal than the one that it was sent, such as SIGSEGV: no program means that.
  if (code === null && signal !== stop.told.signal) return "crashed";
  if (!isBySignal(stop)) return ["stops-mid-work", "work-cancelled"];
  // It is told a second time only once it has handled the first.
  if (all(events, "told to stop", id).length > 1) return "second-signal-kills";
  // The code may be a handler's own choice, too.
  return signal === null ? "stops-mid-work" : ["stops-mid-work", "by-the-signal"];
}

/** Whether it ended by the signal, or with the code by which a shell or tsx passes that on. */
function isBySignal({ told, ended }: Stop): boolean {
  return ended.signal === told.signal || ended.code === 128 + os.constants.signals[told.signal];
}

/**
 * Once the server is told to stop, it takes nothing that is sent after that. What had arrived before, it may work through
 * if it has disconnected first, or else leaves alone.
 *
 * @param isLast whether no longer work tells more: before that, a value taken up later was perhaps begun by the time the
 *   signal came, on a machine that stood still, or was received by a call that had begun to wait before that
 */
export function takesNoOther(part: Part, isLast: boolean): Claim {
  const { id } = part;
  return {
    id: `${id}-takes-no-other`,
    about: id,
    says: `told to stop, ${named(part)} takes no other value, or disconnects before it works through what had arrived`,
    judge(events): Finding {
      const stop = stopIn(events, id);
      if (!stop) return UNTESTED;
      const received = linesOf(events, id, "received");
      const sentLate = all(events, "sent").filter(({ index }) => index > stop.told.index);
      const takenLate = received.find((line) => sentLate.some(({ value }) => value === valueIn(line)));
      const later = takenLate ?? received.find(({ index }) => index > stop.told.index);
      if (!later) {
        // Where it had taken all by then, there was no other to take.
        const isOneLeft = received.length < all(events, "sent").length;
        return isOneLeft ? holds(stop.told, stop.ended) : UNTESTED;
      }
      const gone = first(events, "disconnected", id);
      if (!takenLate && gone && gone.index < later.index) return holds(stop.told, gone, later);
      if (!isLast && !wasAtWorkBefore(later, events, id)) return UNTESTED;
      const when = takenLate ? ", which was sent after that" : " after that";
      const because = `it was sent ${stop.told.signal}, and printed \`${later.line}\`${when}`;
      const isComputing = first(events, "computes", id) !== undefined;
      return broken(isComputing ? "blocks-the-loop" : "takes-another", because, stop.told, later);
    },
  };
}

/** Whether the value before this one was still at work when the signal had been handled, or was seen not to be. */
function wasAtWorkBefore(later: Placed<"printed">, events: readonly Placed[], id: string): boolean {
  const seen = first(events, "rested", id) ?? first(events, "computes", id);
  const done = linesOf(events, id, "value:").findLast(({ index }) => index < later.index);
  return seen !== undefined && done !== undefined && done.index > seen.index;
}

/** At its end the server says how many values it has finished. */
export function saysStopped(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-says-how-many`,
    about: id,
    says: `told to stop, ${named(part)} prints \`stopped after N\`, where N is how many values it has finished`,
    judge(events): Finding {
      const stop = stopIn(events, id);
      if (!stop || wouldNotStop(events, id) || isError(stop.ended)) return UNTESTED;
      const line = printed(events, id).findLast(({ means }) => means?.does === "stops");
      if (!line) {
        const like = all(events, "printed", id).find((each) => /stop/i.test(each.line));
        const isOnStderr = like?.stream === "stderr" && STOPPED.pattern.test(asSeen(like.line));
        const stream = like?.stream === "stderr" ? " on standard error" : "";
        const instead = like ? `; it printed \`${like.line.slice(0, 60)}\`${stream}` : "";
        const how =
          stop.ended.signal === null
            ? ""
            : ` by ${stop.ended.signal}, as a program does that does not handle it,`;
        return broken(
          isOnStderr ? ["no-last-word", "on-stderr"] : "no-last-word",
          `it ended${how} without \`stopped after N\`${instead}`,
          stop.told,
          stop.ended,
        );
      }
      const finished = linesOf(events, id, "value:").length;
      const said = line.means?.does === "stops" ? line.means.finished : Number.NaN;
      if (said === finished) return holds(line);
      return broken("wrong-count", `it printed \`${line.line}\`, and had finished ${finished}`, line);
    },
  };
}

/**
 * A server that was asked to stop and did has done what it should: its code is 0. One that was told several times may
 * have been hit when all was said and done, where no handler is left; then this is open.
 */
export function endsWell(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-ends-well`,
    about: id,
    says: `told to stop, ${named(part)} ends with code 0`,
    judge(events): Finding {
      const stop = stopIn(events, id);
      if (!stop || wouldNotStop(events, id)) return UNTESTED;
      const { code } = stop.ended;
      if (mayHaveBeenHitAtItsEnd(events, id, stop)) return UNTESTED;
      if (code === 0) return holds(stop.ended);
      if (isError(stop.ended)) {
        const because = `it ended with code ${code}: ${errorInWords(stop.ended)}`;
        return broken("crashed", because, stop.told, stop.ended);
      }
      return broken("wrong-exit-code", `it ended ${howItEnded(stop.ended)}`, stop.ended);
    },
  };
}

/**
 * What was printed is read within this time, also on a machine that is busy: seen 80 ms late with four checks at a time on two
 * cores. Shorter work leaves it open, and longer work tells.
 */
const TO_BE_READ_MS = 1_000;

/** Whether it ended by the signal, and was told a last time when it may have had nothing more to do. */
function mayHaveBeenHitAtItsEnd(events: readonly Placed[], id: string, stop: Stop): boolean {
  const [last, ...others] = all(events, "told to stop", id).reverse();
  const hasSaidAll = printed(events, id).some(({ means }) => means?.does === "stops");
  const done = linesOf(events, id, "value:").at(-1);
  if (!isBySignal(stop) || !hasSaidAll || !last || others.length === 0) return false;
  return done === undefined || done.at - last.at < TO_BE_READ_MS;
}

/** Whether it was an error that ended the server, and not the signal by itself. */
function isError(ended: Placed<"ended">): boolean {
  return ended.code !== null && hasCrashed(ended);
}
