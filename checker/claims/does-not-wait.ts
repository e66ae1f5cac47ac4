import { named, type Sides } from "../cast/cast.ts";
import { hasCrashed, wasCutOff } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { stillDoing } from "../history/still-doing.ts";
import { busySend } from "./busy-send.ts";
import { callsOf } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { queuedElsewhere } from "./queued-elsewhere.ts";
import { count, quoted } from "./words.ts";

/**
 * The client is done while its server is still at work on value 0. Shown by cause: the harness lets go of
 * value 0 only after the client's end, so a client that waits for it cannot have ended.
 *
 * @param atWorkOn what the server has, in words, where that is not the first of the values
 */
export function doesNotWait(
  sides: Sides,
  values: readonly string[],
  atWorkOn: string = quoted(values[0] ?? ""),
): Claim {
  const { program: part, peer } = sides;
  const { id } = part;
  return {
    id: `${id}-does-not-wait`,
    about: id,
    says: `${named(part)} is done while ${named(peer)} is still at work on ${atWorkOn}`,
    judge(events): Finding {
      const ended = first(events, "ended", id);
      const released = all(events, "released").find(({ index }) => !ended || index < ended.index);
      const stopped = first(events, "told to stop", id);
      const busy = first(events, "busy");
      if (!first(events, "handshake", id)) return UNTESTED;
      // How a program that ended went is told by others.
      const isCutOff = ended !== undefined && wasCutOff(ended, events);
      if (ended && hasCrashed(ended) && !stopped && !isCutOff) return UNTESTED;
      if (ended && !released && !stopped) return holds(busy, ended);
      if (!first(events, "over")) return UNTESTED;
      return stopped || isCutOff ? neverDone(events, sides, values) : doneLater(events, sides);
    },
  };
}

function doneLater(events: readonly Placed[], { program: { id }, peer }: Sides): Finding {
  const ended = first(events, "ended", id);
  const left = first(events, "left");
  const cause = left
    ? `it ended after ${named(peer)}'s connection was closed`
    : `it ended after ${named(peer)} had taken the next value`;
  const since = left ?? first(events, "released");
  return broken(
    "waits-for-server",
    `it was not done while ${named(peer)} was at work: ${cause}`,
    since,
    ended,
  );
}

function neverDone(
  events: readonly Placed[],
  { program: part, peer }: Sides,
  values: readonly string[],
): Finding {
  const { id } = part;
  const took = all(events, "took");
  const told = first(events, "told to stop", id);
  const stopped = told ?? first(events, "left");
  const byWhom = told ? "the checker stopped it" : `${named(peer)}'s connection was closed`;
  const asked = callsOf(events, id, "receive").find(({ outcome }) => outcome === "pending");
  const folded = all(events, "folded").find(({ of }) => of === "took")?.count ?? 0;
  const total = took.length + folded;
  const arrived = `${total === 0 ? "nothing" : count(total, "value")} had arrived`;
  if (asked) {
    const because = `it waits for an answer: its ${asked.socketType} socket asked for a message, and ${arrived}`;
    return broken("waits-for-reply", because, asked.event, stopped);
  }
  const busy =
    busySend(events, id) ?? (total < values.length ? queuedElsewhere(events, part, arrived) : undefined);
  if (busy) return busy;
  if (total > values.length) {
    const because = `${arrived}, ${values.length} were expected, and it went on until ${byWhom}`;
    return broken("never-ends", because, took.at(-1), stopped);
  }
  if (total === values.length) {
    const because = `all it had to send had arrived, and it went on running${told ? stillDoing(events, id) : ` until ${byWhom}`}`;
    return broken("never-ends", because, took.at(-1), stopped);
  }
  const because = `${arrived}, and it did nothing more until ${byWhom}`;
  // With nothing sent at all there is nothing yet that it could be waiting for.
  if (total === 0) return broken("missing-value", because, stopped);
  return broken("waits-for-server", because, took.at(-1), stopped);
}
