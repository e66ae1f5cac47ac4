import { PORT } from "../harness/endpoint.ts";
import { compareValues } from "../history/compare-values.ts";
import type { Placed } from "../history/event.ts";
import { all, first, printed } from "../history/find.ts";
import { busySend } from "./busy-send.ts";
import { callsOf, isAtPort, sendsCutOff } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { hasCrashed } from "./crash.ts";
import { count, listed, quoted } from "./words.ts";

/** Exactly these values come over the wire, once each, in order, each a message of one part. */
export function arrives(values: readonly string[]): Claim {
  return {
    id: "values-arrive",
    says: `${listed(values)} ${values.length === 1 ? "arrives" : "arrive, once each, in this order"}`,
    judge(events): Finding {
      const ended = first(events, "ended", "client");
      if (!first(events, "over") || !first(events, "handshake", "client") || !ended) return UNTESTED;
      if (hasCrashed(ended)) return UNTESTED;
      return compare(values, events, ended);
    },
  };
}

function compare(values: readonly string[], events: readonly Placed[], ended: Placed<"ended">): Finding {
  const took = all(events, "took");
  const arrived = took.map(({ value }) => value);
  const inParts = took.find(({ parts }) => parts > 1);
  if (inParts) {
    const because = `a message of ${inParts.parts} parts arrived: ${quoted(inParts.value)}`;
    return broken("wrong-value", because, inParts);
  }
  const difference = compareValues(values, arrived);
  switch (difference.kind) {
    case "none":
      return holds(...took);
    case "order":
      return broken("out-of-order", `they arrived as ${listed(arrived)}`, ...took);
    case "extra":
      return broken(
        "extra-value",
        `${listed(arrived)} arrived: ${listed(difference.values)} too many`,
        ...took,
      );
    case "wrong": {
      const actual = difference.actual === undefined ? "nothing" : quoted(difference.actual);
      const expected = difference.expected === undefined ? "nothing" : quoted(difference.expected);
      const because = `${actual} arrived where ${expected} was expected (${listed(arrived)} in all)`;
      return broken("wrong-value", because, ...took);
    }
    case "missing":
      return missing(difference.values, { arrived, expected: values, events, ended });
  }
}

/** A value did not arrive. Whether the program said that it sent it, or really did, tells why. */
function missing(
  values: readonly string[],
  {
    arrived,
    expected,
    events,
    ended,
  }: {
    arrived: readonly string[];
    expected: readonly string[];
    events: readonly Placed[];
    ended: Placed<"ended">;
  },
): Finding {
  const what = `${listed(values)} never arrived${arrived.length === 0 ? "" : ` (${listed(arrived)} did)`}`;
  const sends = callsOf(events, "client", "send");
  const busy = busySend(events, what);
  if (busy) return busy;
  const atThePort = (["bind", "connect"] as const)
    .flatMap((call) => callsOf(events, "client", call))
    .filter(({ detail }) => isAtPort(detail, PORT));
  const underWay = sendsCutOff(events, "client").filter(({ socket }) =>
    atThePort.some((open) => open.socket === socket),
  );
  if (underWay.length > 0) {
    const because = `${what}: the program ended while ${count(underWay.length, "send")} had not come to an end`;
    return broken("lost-at-exit", because, ...underWay.map(({ event }) => event), ended);
  }
  const handedOver = sends.filter(
    ({ outcome, socket, detail }) =>
      outcome === "done" && values.includes(detail) && atThePort.some((open) => open.socket === socket),
  );
  // One connection keeps the order, so what an exit cuts off is the end of it, never the beginning.
  if (handedOver.length > 0 && arrived.every((value, index) => value === expected[index])) {
    const because =
      `${what}: zeromq had taken ${listed(handedOver.map(({ detail }) => detail))} over, ` +
      "and the process was gone before it was written to the network";
    return broken("lost-at-exit", because, ...handedOver.map(({ event }) => event), ended);
  }
  const failed = sends.find(({ outcome }) => outcome === "failed");
  const said = printed(events, "client").filter(({ line }) =>
    values.some((value) => line === `sending ${value}`),
  );
  if (sends.length === 0 && arrived.length === 0 && hasWaitedForPeer(events)) {
    const because = `${what}: the client had waited for a server to send them to, and ended before they were out`;
    return broken("lost-at-exit", because, ...said, ended);
  }
  if (said.length > 0) {
    const how = failed ? `; its send failed with ${failed.error}` : "";
    const because = `${what}, though it printed \`${said[0]?.line}\`${how}`;
    return broken("printed-not-sent", because, ...said, failed?.event, ended);
  }
  return broken("missing-value", what, ended);
}

/**
 * Whether a program into which nobody can look was seen to wait in a send: before the harness came it had said
 * that it sends, once, and it came further only after that. Seen with pyzmq, which at the interpreter's end does
 * not always wait until its messages are out.
 */
function hasWaitedForPeer(events: readonly Placed[]): boolean {
  const came = first(events, "came");
  const said = printed(events, "client").filter(({ line }) => line.startsWith("sending "));
  if (!came || !first(events, "handshake", "client")) return false;
  return said.filter(({ index }) => index < came.index).length === 1 && said.length > 1;
}
