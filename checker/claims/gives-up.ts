import { anyOf, named, type Sides } from "../cast/cast.ts";
import { noServerLines, sendingLines } from "../history/client-lines.ts";
import { errorInWords, howItEnded } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { asSeen } from "../history/meaning.ts";
import { ownEnd } from "../history/own-end.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

const lineFor = (waitMs: number): string => `no server within ${waitMs} ms`;

/**
 * In a play without a server: the client waits for it, says that none came, and ends with code 1.
 *
 * @param isVisited whether somebody connects and leaves before a handshake. A visit that may have come after the wait
 *   shows nothing
 */
export function givesUp({ program: part, peer }: Sides, waitMs: number, isVisited = false): Claim {
  const { id } = part;
  const when = isVisited ? "where somebody connects and leaves at once" : `where no ${peer.role} comes`;
  const says = `${when}, ${named(part)} prints \`${lineFor(waitMs)}\` and ends with code 1`;
  return {
    id: `${id}-gives-up${isVisited ? "-after-a-visit" : ""}`,
    about: id,
    says,
    judge(events) {
      const finding = judgeGivingUp(events, id, waitMs);
      return finding.verdict === "holds" && isVisited && !wasVisitedInTime(events, id, waitMs)
        ? UNTESTED
        : finding;
    },
  };
}

/** Whether the visit was over when the wait cannot have been, wherever in the program it began. */
function wasVisitedInTime(events: readonly Placed[], id: string, waitMs: number): boolean {
  const started = first(events, "started", id);
  const visited = first(events, "visited");
  return started !== undefined && visited !== undefined && visited.at - started.at < waitMs;
}

function judgeGivingUp(events: readonly Placed[], id: string, waitMs: number): Finding {
  const started = first(events, "started", id);
  if (!started || !first(events, "over")) return UNTESTED;
  const said = noServerLines(events, id);
  const line = said.find((each) => each.line === lineFor(waitMs));
  const gaveUp = first(events, "gave up", id);
  if (gaveUp) return stillThere(said[0], gaveUp, waitMs);
  const ended = ownEnd(events, id);
  if (!ended) return UNTESTED;
  if (said[0] && !line) {
    const because = `it printed \`${said[0].line}\`, and WAIT_MS was ${waitMs}`;
    return broken("no-last-word", because, said[0]);
  }
  if (!line) return withoutWord(events, id, ended, waitMs);
  const again = sendsAfter(line, said, events, id);
  if (again) return again;
  const lasted = Math.round(ended.at - started.at);
  if (lasted < waitMs) {
    const because = `it gave up and had ended after ${lasted} ms, and WAIT_MS was ${waitMs}`;
    return broken("gives-up-early", because, line, ended);
  }
  if (ended.code === 1) return holds(line, ended);
  return broken("wrong-exit-code", `it printed \`${line.line}\` and ended ${howItEnded(ended)}`, ended);
}

/**
 * In a play without a server: the limit is for all that the client sends. One that has announced no more than one value
 * when it gives up has shown that. Of another, a server tells that comes when the second is announced: the first is the
 * first to arrive, or it was given up before.
 *
 * @param isLast whether no longer wait tells more
 */
export function limitsAll({ program: { id }, peer }: Sides, isLast: boolean): Claim {
  return {
    id: `${id}-limits-all`,
    about: id,
    says: "the wait is one for all the values, not one for each",
    judge(events): Finding {
      const [line] = noServerLines(events, id);
      const [arrived] = all(events, "took");
      if (arrived?.value === "0") return holds(arrived);
      if (arrived) {
        const because = `it gave value 0 up and went on: ${anyOf(peer)} that came after that got ${arrived.value} first`;
        return broken("limit-for-each", because, arrived, line);
      }
      if (!first(events, "over") || !ownEnd(events, id)) return UNTESTED;
      const announced = sendingLines(events, id).filter(({ index }) => !line || index < line.index);
      return isLast || announced.length <= 1 ? holds(line) : UNTESTED;
    },
  };
}

/** The checker's patience is many times the time that the client was given. */
function stillThere(said: Placed<"printed"> | undefined, gaveUp: Placed<"gave up">, waitMs: number): Finding {
  const after = `${Math.round(gaveUp.waitedMs / 100) / 10} s`;
  if (said) return broken("never-ends", `it printed \`${said.line}\` and went on running`, said, gaveUp);
  const because = `nobody came, and ${after} later it was still waiting, though WAIT_MS was ${waitMs}`;
  return broken("waits-forever", because, gaveUp);
}

/** Whether it went on after it had given up: it said so again, or set out to send another value. */
function sendsAfter(
  line: Placed<"printed">,
  said: readonly Placed<"printed">[],
  events: readonly Placed[],
  id: string,
): Finding | undefined {
  if (said.length > 1) {
    const because = `it printed \`${line.line}\` ${said.length} times: each send waited anew`;
    return broken("limit-for-each", because, ...said);
  }
  const next = sendingLines(events, id).find(({ index }) => index > line.index);
  if (!next) return undefined;
  const because = `it printed \`${line.line}\`, and \`${next.line}\` after that`;
  return broken("limit-for-each", because, line, next);
}

function withoutWord(events: readonly Placed[], id: string, ended: Placed<"ended">, waitMs: number): Finding {
  const onStderr = all(events, "printed", id).find(
    ({ stream, line }) => stream === "stderr" && asSeen(line) === lineFor(waitMs),
  );
  if (onStderr) {
    const because = `it printed \`${lineFor(waitMs)}\` on standard error, and not on standard output`;
    return broken(["no-last-word", "on-stderr"], because, onStderr, ended);
  }
  if (ended.errors.length > 0 && ended.code !== 0) {
    const because = `nobody came, and it ended ${howItEnded(ended)}: ${errorInWords(ended)}`;
    return broken("crashed", because, ended);
  }
  const because = `nobody came, and it ended ${howItEnded(ended)} and never printed \`${lineFor(waitMs)}\``;
  return broken("no-last-word", because, ended);
}

/** Whether the client of a play has said that no server came. */
export function hasGivenUp(events: readonly Placed[], id: string): boolean {
  return noServerLines(events, id).length > 0;
}

/** A client that met its server so long before its wait was over has had time to notice, on any machine. */
const TO_NOTICE_MS = 1_500;

/**
 * In a play with a server: the client is still there when the server comes, and does not say otherwise. Where the machine
 * stood still, and the server may have come too late, that is left open.
 */
export function waitsInTime({ program: part, peer }: Sides, waitMs: number, comes: string): Claim {
  const { id } = part;
  return {
    id: `${id}-meets-a-${peer.role}-${comes.replaceAll(" ", "-")}`,
    about: id,
    says: `${named(part)} meets ${anyOf(peer)} that comes ${comes}`,
    judge(events): Finding {
      const started = first(events, "started", id);
      const said = noServerLines(events, id)[0];
      const handshake = first(events, "handshake", id);
      if (!started || !first(events, "over")) return UNTESTED;
      if (!said) return handshake ? holds(handshake) : UNTESTED;
      if (handshake && handshake.at - started.at < waitMs - TO_NOTICE_MS) {
        return broken("gives-up-early", `it printed \`${said.line}\`, and ${anyOf(peer)} was there`, said);
      }
      // Read before the wait can have been over, wherever in the program it began.
      if (said.at - started.at >= waitMs) return UNTESTED;
      const because = `it printed \`${said.line}\` before ${named(peer)} came, and WAIT_MS was ${waitMs}`;
      return broken("gives-up-early", because, said);
    },
  };
}
