import { anyOf, idInWords, named, type Sides, socketOf } from "../cast/cast.ts";
import { leadsTo, opens } from "../cast/endpoint.ts";
import { announcedIn, sendingLines } from "../history/client-lines.ts";
import { compareValues } from "../history/compare-values.ts";
import { hasCrashed } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first, isAllKept } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { merged, sharesIn } from "../history/shares.ts";
import { stillDoing } from "../history/still-doing.ts";
import { busySend } from "./busy-send.ts";
import { callsOf, type SeenCall, sendsCutOff } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { causeOf } from "./odd-value.ts";
import { queuedElsewhere } from "./queued-elsewhere.ts";
import { count, listed, quoted } from "./words.ts";

/** Exactly these values come over the wire, once each, in order, each a message of one part. */
export function arrives(sides: Sides, values: readonly string[]): Claim {
  const { id } = sides.program;
  return {
    id: "values-arrive",
    about: id,
    says: `${listed(values)} ${values.length === 1 ? "arrives" : "arrive, once each, in this order"}`,
    judge(events): Finding {
      return hasComeToItsEnd(events, id) ? compare(values, all(events, "took"), events, sides) : UNTESTED;
    },
  };
}

/** The same with several peers: each value comes to one of them, and to each in rising order. */
export function arrivesShared(sides: Sides, values: readonly string[]): Claim {
  const { id } = sides.program;
  return {
    id: "values-arrive",
    about: id,
    says: `${values[0]} to ${values.at(-1)} arrive, once each, and at each ${sides.peer.role} in this order`,
    judge(events): Finding {
      if (!hasComeToItsEnd(events, id)) return UNTESTED;
      const took = merged(values, all(events, "took"));
      return mixedUp(values, events) ?? odd(values, took) ?? compare(values, took, events, sides);
    },
  };
}

/** Whether a program that was met is done, and by no error: that is another claim's. */
function hasComeToItsEnd(events: readonly Placed[], id: string): boolean {
  const ended = ownEnd(events, id);
  return (
    first(events, "over") !== undefined &&
    first(events, "handshake", id) !== undefined &&
    !(ended && hasCrashed(ended))
  );
}

/** Whether what came to one of several came in another order. */
function mixedUp(values: readonly string[], events: readonly Placed[]): Finding | undefined {
  for (const { who, took } of sharesIn(events)) {
    const arrived = took.map(({ value }) => value);
    const inOrder = values.filter((value) => arrived.includes(value));
    if (compareValues(inOrder, arrived).kind !== "order") continue;
    return broken("out-of-order", `at ${idInWords(who)} they arrived as ${listed(arrived)}`, ...took);
  }
  return undefined;
}

/** One that is none of the values, in place of one that is: which place of all it had is not known. */
function odd(values: readonly string[], took: readonly Placed<"took">[]): Finding | undefined {
  const arrived = took.map(({ value }) => value);
  const actual = arrived.find((value) => !values.includes(value));
  const expected = values.find((value) => !arrived.includes(value));
  if (compareValues(values, arrived).kind !== "wrong" || actual === undefined || expected === undefined)
    return undefined;
  const because = `${quoted(actual)} arrived, which is none of them, and ${quoted(expected)} did not (${listed(arrived)} in all)`;
  return took.some(({ parts }) => parts > 1)
    ? undefined
    : broken(["wrong-value", causeOf(actual, expected)], because, ...took);
}

/** @param took what arrived, in the order in which it is to be compared */
function compare(
  values: readonly string[],
  took: readonly Placed<"took">[],
  events: readonly Placed[],
  sides: Sides,
): Finding {
  const arrived = took.map(({ value }) => value);
  const inParts = took.find(({ parts }) => parts > 1);
  if (inParts) {
    const because = `a message of ${inParts.parts} parts arrived: ${quoted(inParts.value)}`;
    return broken(["wrong-value", "parts"], because, inParts);
  }
  const difference = compareValues(values, arrived);
  const isAll = isAllKept(events, "took");
  switch (difference.kind) {
    case "none":
      return holds(...took);
    case "order":
      return broken("out-of-order", `they arrived as ${listed(arrived)}`, ...took);
    case "extra":
      return broken(
        "extra-value",
        `${listed(arrived, isAll)} arrived, ${isAll ? "" : "at least "}${count(difference.values.length, "value")} more than expected: ${listed(difference.values, isAll)}`,
        ...took,
      );
    case "wrong": {
      const { actual, expected } = difference;
      const because = `${quoted(actual)} arrived where ${quoted(expected)} was expected (${listed(arrived)} in all)`;
      return broken(["wrong-value", causeOf(actual, expected)], because, ...took);
    }
    case "missing":
      return missing(difference.values, { arrived, expected: values, events, sides });
  }
}

/** A value did not arrive. Whether the program said that it sent it, or really did, tells why. */
function missing(
  values: readonly string[],
  {
    arrived,
    expected,
    events,
    sides,
  }: {
    arrived: readonly string[];
    expected: readonly string[];
    events: readonly Placed[];
    sides: Sides;
  },
): Finding {
  const part = sides.program;
  const { id } = part;
  const what = `${listed(values)} never arrived${arrived.length === 0 ? "" : ` (${listed(arrived)} did)`}`;
  const busy = busySend(events, id, what) ?? queuedElsewhere(events, part, what);
  if (busy) return busy;
  const ended = ownEnd(events, id);
  const lost = ended ? lostAtExit(values, what, { arrived, expected, events, sides, ended }) : undefined;
  if (lost) return lost;
  const sends = callsOf(events, id, "send");
  const failed = sends.find(({ outcome }) => outcome === "failed");
  const said = sendingLines(events, id).filter((line) => values.includes(announcedIn(line)));
  const last = ended ?? first(events, "told to stop", id);
  const ranOn = ended ? "" : `, and it was running${stillDoing(events, id)}`;
  const waiting = ended ? undefined : sends.find(({ outcome }) => outcome === "pending");
  if (waiting) {
    const because = `${what}: its send of ${quoted(waiting.detail)} was still waiting when the checker stopped it`;
    return broken("waits-for-server", because, waiting.event, last);
  }
  if (said.length > 0) {
    const how = failed ? `; its send failed with ${failed.error}` : "";
    const because = `${what}, though it printed \`${said[0]?.line}\`${how}${ranOn}`;
    return broken("printed-not-sent", because, ...said, failed?.event, last);
  }
  return broken("missing-value", `${what}${ranOn}`, last);
}

/** Whether the program went by itself before its values were out. */
function lostAtExit(
  values: readonly string[],
  what: string,
  {
    arrived,
    expected,
    events,
    sides,
    ended,
  }: {
    arrived: readonly string[];
    expected: readonly string[];
    events: readonly Placed[];
    sides: Sides;
    ended: Placed<"ended">;
  },
): Finding | undefined {
  const { program: part, peer } = sides;
  const { id } = part;
  const { port } = socketOf(part);
  const sends = callsOf(events, id, "send");
  const atThePort = (["bind", "connect"] as const)
    .flatMap((call) => callsOf(events, id, call))
    .filter(({ detail }) => opens(detail, port) || leadsTo(detail, port));
  const isAtThePort = ({ socket }: SeenCall): boolean => atThePort.some((open) => open.socket === socket);
  const underWay = sendsCutOff(events, id).filter(isAtThePort);
  if (underWay.length > 0) {
    const because = `${what}: the program ended while ${count(underWay.length, "send")} had not come to an end`;
    return broken("lost-at-exit", because, ...underWay.map(({ event }) => event), ended);
  }
  const handedOver = sends.filter(
    (send) => send.outcome === "done" && values.includes(send.detail) && isAtThePort(send),
  );
  const isShared = sharesIn(events).length > 1;
  // One connection keeps the order, so what an exit cuts off is the end of it, never the beginning.
  if (handedOver.length > 0 && (isShared || arrived.every((value, index) => value === expected[index]))) {
    const because =
      `${what}: zeromq had taken ${listed(handedOver.map(({ detail }) => detail))} over, ` +
      "and the process was gone before it was written to the network";
    return broken("lost-at-exit", because, ...handedOver.map(({ event }) => event), ended);
  }
  if (sends.length > 0 || arrived.length > 0) return undefined;
  const left = leftAtOnce(events, id, ended, values);
  if (left) {
    const because = `${what}: it had ended ${Math.round(ended.at - left.at)} ms after \`${left.line}\`, and what it had sent by then was gone with it`;
    return broken("lost-at-exit", because, left, ended);
  }
  if (!hasWaitedForPeer(events, id)) return undefined;
  const because = `${what}: ${named(part)} had waited for ${anyOf(peer)} to send them to, and ended before they were out`;
  return broken("lost-at-exit", because, ...sendingLines(events, id), ended);
}

/** Who ends so soon after its last line has waited for nothing. */
const AT_ONCE_MS = 2_000;

/**
 * The last line of a client into which nobody can look, if it connects, so that no send of it had to wait, said that it
 * sends all of these, and ended at once. Whether it had sent them is not seen; that it can't have delivered them is.
 */
function leftAtOnce(
  events: readonly Placed[],
  id: string,
  ended: Placed<"ended">,
  values: readonly string[],
): Placed<"printed"> | undefined {
  const isSeenInto = all(events, "called").length > 0;
  if (isSeenInto || !first(events, "came")?.binds || ended.code !== 0) return undefined;
  const said = sendingLines(events, id);
  const last = said.at(-1);
  const hasSaidAll = values.every((value) => said.some((line) => announcedIn(line) === value));
  return hasSaidAll && last && ended.at - last.at <= AT_ONCE_MS ? last : undefined;
}

/**
 * Whether a program into which nobody can look was seen to wait in a send: before the harness came it had said
 * that it sends, once, and it came further only after that. Seen with pyzmq, which at the interpreter's end does
 * not always wait until its messages are out.
 */
function hasWaitedForPeer(events: readonly Placed[], id: string): boolean {
  const came = first(events, "came");
  const said = sendingLines(events, id);
  if (!came || !first(events, "handshake", id)) return false;
  return said.filter(({ index }) => index < came.index).length === 1 && said.length > 1;
}
