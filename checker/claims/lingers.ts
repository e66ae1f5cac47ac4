import { anyOf, named, type Sides } from "../cast/cast.ts";
import { sendingLines } from "../history/client-lines.ts";
import { errorInWords, hasCrashed, howItEnded } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";

/** In a play whose server comes late: the client is still there, or what it has sent is, when the server comes. */
export function lingers({ program: part, peer }: Sides): Claim {
  const { id } = part;
  return {
    id: `${id}-outlasts-a-late-${peer.role}`,
    about: id,
    says: `${named(part)}, or what it has sent, is still there when ${anyOf(peer)} comes well within LINGER_MS`,
    judge(events): Finding {
      const handshake = first(events, "handshake", id);
      if (handshake) return holds(handshake);
      const came = first(events, "came");
      const ended = ownEnd(events, id);
      if (!first(events, "over") || !came || (ended && hasCrashed(ended))) return UNTESTED;
      const said = sendingLines(events, id).at(-1);
      if (!said) return UNTESTED;
      const after = (event: Placed): string => `${Math.round(event.at - said.at)} ms after \`${said.line}\``;
      const because = ended
        ? `it had ended ${after(ended)}, ${howItEnded(ended)}, and ${anyOf(peer)} was about to come`
        : `${named(peer)} came ${after(came)}, and ${named(part)} did not connect to it any more`;
      return broken("lost-at-exit", because, said, ended, came);
    },
  };
}

/**
 * What a client may take beside its linger, from its first line: longer than most take to say all and to end, and so short that
 * neither one which stays for the default time, whatever it is told, nor one that waits anew for each value is done by then.
 */
const SOON_MS = 400;
/** The same from its start, where it says nothing. */
const SOON_AFTER_START_MS = 650;
/** With a longer time than most programs know by heart, it counts how long a client stayed after its first line. */
const KNOWN_BY_HEART_MS = 2_000;
/** A line is read so much later than it was printed, on a machine that is busy. */
const READ_LATE_MS = 500;
/** From the first line to the last, this many times the limit: it began anew in between. */
const ANEW = 1.5;

/**
 * In a play without a server: the client has ended by itself soon after LINGER_MS, and not before. Its exit code is its own
 * choice: a linger does not tell what it gave up, and a program that finds out and says so does more than it has to.
 *
 * @param values how many values it is to send
 * @param isLast whether no longer play tells more. Before that, a client that took its time is left open: the machine
 *   may be slow to start it, or the client waits for another time than it was told
 */
export function leavesInTime(
  { program: part, peer }: Sides,
  lingerMs: number,
  values: number,
  isLast: boolean,
): Claim {
  const { id } = part;
  return {
    id: `${id}-leaves-in-time`,
    about: id,
    says: `where no ${peer.role} comes, ${named(part)} ends by itself soon after ${lingerMs} ms`,
    judge(events): Finding {
      const started = first(events, "started", id);
      const gaveUp = first(events, "gave up", id);
      const ended = ownEnd(events, id);
      if (!started || !first(events, "over")) return UNTESTED;
      if (gaveUp) {
        const after = `${Math.round(gaveUp.waitedMs / 100) / 10} s`;
        // A server comes after that.
        const said = sendingLines(events, id).filter(({ index }) => index < gaveUp.index);
        const anew = waitedAnew(said, lingerMs);
        if (anew) return anew;
        const last = said.at(-1);
        if (last && said.length > 1 && said.length < values) {
          const because = `nobody came, and ${after} later it had come no further than \`${last.line}\`: each value waits anew, and LINGER_MS was ${lingerMs}`;
          return broken("limit-for-each", because, last, gaveUp);
        }
        const because = `nobody came, and ${after} later it was still there, though LINGER_MS was ${lingerMs}`;
        return broken("waits-forever", because, gaveUp);
      }
      if (!ended) return UNTESTED;
      if (hasCrashed(ended)) {
        const because = `nobody came, and it ended ${howItEnded(ended)}: ${errorInWords(ended)}`;
        return broken("crashed", because, ended);
      }
      // From before its start to after its end: what it waited for cannot have lasted longer.
      const lasted = Math.round(ended.at - started.at);
      if (lasted < lingerMs) {
        const because = `it had ended ${lasted} ms after its start, and LINGER_MS was ${lingerMs}`;
        return broken("lost-at-exit", because, ended);
      }
      const anew = waitedAnew(sendingLines(events, id), lingerMs);
      if (anew) return anew;
      const [said, ...more] = sendingLines(events, id);
      const stayed = said ? Math.round(ended.at - said.at) : lasted;
      if (lingerMs < KNOWN_BY_HEART_MS) {
        const hasLeftSoon = said
          ? stayed + stalledMs(events) <= lingerMs + SOON_MS
          : lasted <= lingerMs + SOON_AFTER_START_MS;
        // Who waits anew for each value may look as if it had left soon, where its first line was read late.
        const isInOneGo = !said || (more.at(-1) ?? said).at - said.at <= lingerMs / 2;
        return hasLeftSoon && isInOneGo ? holds(started, ended) : UNTESTED;
      }
      if (stayed >= lingerMs - READ_LATE_MS) return holds(said, ended);
      if (!isLast) return UNTESTED;
      if (stayed >= lingerMs / 2) return holds(said, ended);
      const because = `it had ended ${stayed} ms after \`${said?.line}\`, and LINGER_MS was ${lingerMs}`;
      return broken("lost-at-exit", because, said, ended);
    },
  };
}

/** How much later than they were printed lines may have been read. */
function stalledMs(events: readonly Placed[]): number {
  return all(events, "stalled").reduce((sum, { ms }) => sum + ms, 0);
}

/** Where the time between the first line and the last can't be one limit for all. */
function waitedAnew(said: readonly Placed<"printed">[], lingerMs: number): Finding | undefined {
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last || lingerMs < KNOWN_BY_HEART_MS) return undefined;
  const tookMs = Math.round(last.at - first.at);
  if (tookMs <= ANEW * lingerMs) return undefined;
  const because = `nobody came, and it took ${tookMs} ms from \`${first.line}\` to \`${last.line}\`: each value waits anew, and LINGER_MS was ${lingerMs}`;
  return broken("limit-for-each", because, first, last);
}
