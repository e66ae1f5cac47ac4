import { opensTheDoor, partsOf } from "../harness/door.ts";
import { PORT } from "../harness/endpoint.ts";
import { sendingLines } from "../history/client-lines.ts";
import type { Placed } from "../history/event.ts";
import { all, first, printed } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { stillDoing } from "../history/still-doing.ts";
import { busySend } from "./busy-send.ts";
import { callsOf, type SeenCall, sendsCutOff } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { howItEnded } from "./crash.ts";
import { connectsToItself } from "./only-binds.ts";
import { queuedElsewhere } from "./queued-elsewhere.ts";
import { otherSecurity } from "./security.ts";
import { quoted } from "./words.ts";

/** A socket type that was made for another pattern than push and pull. */
const WITH_AN_ANSWER = ["REQ", "PAIR", "DEALER"];

/** The client binds a PUSH socket to the port: a PULL that connects there is welcome. */
export const binds: Claim = {
  id: "client-binds",
  says: `the client binds a PUSH socket to port ${PORT}`,
  judge(events): Finding {
    const handshake = first(events, "handshake", "client");
    if (handshake) return holds(handshake);
    // A crash is the runs-claim's, and a program that is not there cannot bind.
    if (!first(events, "over") || !first(events, "started", "client")) return UNTESTED;
    return otherSocket(events) ?? otherSecurity(events, "client") ?? nowhere(events);
  },
};

function otherSocket(events: readonly Placed[]): Finding | undefined {
  const type = first(events, "socket type", "client");
  if (!type) return undefined;
  const name = type.socketType;
  const replied = first(events, "replied");
  const busy = first(events, "busy");
  if (WITH_AN_ANSWER.includes(name) && replied && busy && stoodStill(events, busy.index, replied.index)) {
    const value = quoted(busy.value);
    return broken(
      "waits-for-reply",
      `port ${PORT} is a ${name} socket: after ${value} the client did nothing more until it got an answer`,
      type,
      busy,
      replied,
    );
  }
  return broken("wrong-socket", `the socket that is bound to port ${PORT} is a ${name}, not a PUSH`, type);
}

/** Whether no value came between two events, though the client had more to do: it waited for the second. */
function stoodStill(events: readonly Placed[], from: number, to: number): boolean {
  if (all(events, "took").some(({ index }) => index > from && index < to)) return false;
  const later = [...all(events, "took"), ...all(events, "ended", "client"), ...printed(events, "client")];
  const stopped = first(events, "told to stop")?.index ?? Number.POSITIVE_INFINITY;
  return later.some(({ index }) => index > to && index < stopped);
}

/** Nothing that answers was ever at the port. The calls of a second look tell more than the wire. */
function nowhere(events: readonly Placed[]): Finding {
  const ended = ownEnd(events, "client");
  const bound = callsOf(events, "client", "bind").filter(({ outcome }) => outcome !== "failed");
  const here = bound.find(({ detail }) => opensTheDoor(detail));
  const elsewhere = bound.find(({ detail }) => !opensTheDoor(detail));
  const listens = all(events, "listens", "client");
  const otherDoor = listens.find(({ port, address }) => port !== PORT || address !== undefined);
  if (here && here.socketType !== "PUSH") {
    const because = `the socket that is bound to port ${PORT} is a ${here.socketType}, not a PUSH`;
    return broken("wrong-socket", because, here.event);
  }
  const open = here?.event ?? listens.find((event) => event !== otherDoor && event.port === PORT);
  if (open && ended) return goneTooSoon(events, { bound, open, ended });
  const elsewhereToo = open && (queuedElsewhere(events, "no value ever arrived") ?? connectsToItself(events));
  if (elsewhereToo) return elsewhereToo;
  const closes = first(events, "closes", "client");
  if (open && closes) {
    const because = `port ${PORT} was open for a moment and closed again before a server could have come, and it was running${stillDoing(events, "client")}`;
    return broken(["nothing-bound", "open-in-vain"], because, open, closes);
  }
  if (open) {
    const because = `port ${PORT} was open, and no handshake came of a connection to it${stillDoing(events, "client")}`;
    return broken(["nothing-bound", "open-in-vain"], because, open);
  }
  if (otherDoor) {
    const { port, address } = otherDoor;
    const is = address === undefined ? `port ${port}` : `${address}, port ${port}`;
    const because = `it listens on ${is}, and nobody answers on 127.0.0.1, port ${PORT}`;
    return broken(port === PORT ? "wrong-address" : "wrong-port", because, otherDoor);
  }
  if (elsewhere) {
    const isOtherPort = (partsOf(elsewhere.detail)?.port ?? PORT) !== PORT;
    const because = `it bound to ${elsewhere.detail}, and nobody answers on 127.0.0.1, port ${PORT}`;
    return broken(isOtherPort ? "wrong-port" : "wrong-address", because, elsewhere.event);
  }
  const knocks = first(events, "connects", "client");
  if (knocks) {
    const because = `it connects to port ${PORT} where it should bind, so nobody listens there`;
    return broken("wrong-side", because, knocks);
  }
  // One that set out to bind connects to somebody else besides.
  const [connect] = callsOf(events, "client", "bind").length > 0 ? [] : callsOf(events, "client", "connect");
  if (connect) {
    const because = `it connects to ${connect.detail} where it should bind port ${PORT}, so nobody listens there`;
    return broken("wrong-side", because, connect.event);
  }
  const stopped = first(events, "told to stop", "client");
  if (stopped) {
    const because = `nobody ever answered on port ${PORT}, and it was running${stillDoing(events, "client")}`;
    return broken("nothing-bound", because, stopped);
  }
  const because = ended
    ? `it ended ${howItEnded(ended)}, and nobody had ever answered on port ${PORT}`
    : `it is running, and nobody answers on port ${PORT}`;
  return broken("nothing-bound", because, ended ?? first(events, "gave up", "client"));
}

/** The port was open, and the program had ended before a server came: with a send under way, or without one. */
function goneTooSoon(
  events: readonly Placed[],
  { bound, open, ended }: { bound: readonly SeenCall[]; open: Placed; ended: Placed<"ended"> },
): Finding {
  const sends = callsOf(events, "client", "send");
  const [underWay] = sendsCutOff(events, "client");
  const failed = sends.find(({ outcome }) => outcome === "failed");
  const said = sendingLines(events)[0];
  // A program that ended because a send failed has cut off the one before it, too: that is not why.
  const busy = busySend(events);
  if (busy) return busy;
  if (underWay) {
    const because = `it bound and began to send ${quoted(underWay.detail)}, and was gone before a server could have come`;
    return broken("lost-at-exit", because, open, underWay.event, ended);
  }
  const isBound = ({ socket }: SeenCall): boolean =>
    bound.some((each) => each.socket === socket && opensTheDoor(each.detail));
  const done = sends.find((send) => send.outcome === "done" && isBound(send));
  if (done) {
    // A bound PUSH takes a value only once somebody is there to have it.
    const because = `it bound and sent ${quoted(done.detail)}, and was gone before that was out`;
    return broken("lost-at-exit", because, open, done.event, ended);
  }
  if (said) {
    const how = failed ? `its send failed with ${failed.error}` : "it sent nothing before it ended";
    return broken("printed-not-sent", `it printed \`${said.line}\`, and ${how}`, said, failed?.event, ended);
  }
  return broken("missing-value", "it opened the port, and ended without sending anything", open, ended);
}
