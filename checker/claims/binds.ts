import { anyOf, named, type Part, type Sides, sideOf, socketOf } from "../cast/cast.ts";
import { opens, partsOf } from "../cast/endpoint.ts";
import { HOST } from "../cast/ports.ts";
import { sendingLines } from "../history/client-lines.ts";
import { howItEnded } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first, printed } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { stillDoing } from "../history/still-doing.ts";
import { busySend } from "./busy-send.ts";
import { callsOf, type SeenCall, sendsCutOff } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { connectsToItself } from "./only-binds.ts";
import { queuedElsewhere } from "./queued-elsewhere.ts";
import { otherSecurity } from "./security.ts";
import { quoted } from "./words.ts";

/** A socket type that was made for another pattern than push and pull. */
const WITH_AN_ANSWER = ["REQ", "PAIR", "DEALER"];

/** The program binds its socket to its port: a peer that connects there is welcome. */
export function binds(sides: Sides): Claim {
  const part = sides.program;
  const { id } = part;
  const { type, port } = socketOf(part);
  return {
    id: `${id}-binds`,
    about: id,
    says: `${named(part)} binds a ${type} socket to port ${port}`,
    judge(events): Finding {
      const handshake = first(events, "handshake", id);
      if (handshake) return holds(handshake);
      // A crash is the runs-claim's, and a program that is not there cannot bind.
      if (!first(events, "over") || !first(events, "started", id)) return UNTESTED;
      return otherSocket(events, part) ?? otherSecurity(events, id) ?? nowhere(events, sides);
    },
  };
}

function otherSocket(events: readonly Placed[], part: Part): Finding | undefined {
  const { id } = part;
  const { type, port } = socketOf(part);
  const told = first(events, "socket type", id);
  if (!told) return undefined;
  const name = told.socketType;
  const replied = first(events, "replied");
  const busy = first(events, "busy");
  if (WITH_AN_ANSWER.includes(name) && replied && busy && stoodStill(events, id, busy.index, replied.index)) {
    const value = quoted(busy.value);
    return broken(
      "waits-for-reply",
      `port ${port} is a ${name} socket: after ${value} ${named(part)} did nothing more until it got an answer`,
      told,
      busy,
      replied,
    );
  }
  const because = `the socket that is bound to port ${port} is a ${name}, not a ${type}`;
  return broken("wrong-socket", because, told);
}

/** Whether no value came between two events, though the client had more to do: it waited for the second. */
function stoodStill(events: readonly Placed[], id: string, from: number, to: number): boolean {
  if (all(events, "took").some(({ index }) => index > from && index < to)) return false;
  const later = [...all(events, "took"), ...all(events, "ended", id), ...printed(events, id)];
  const stopped = first(events, "told to stop")?.index ?? Number.POSITIVE_INFINITY;
  return later.some(({ index }) => index > to && index < stopped);
}

/** Nothing that answers was ever at the port. The calls of a second look tell more than the wire. */
function nowhere(events: readonly Placed[], sides: Sides): Finding {
  const { program: part, peer } = sides;
  const { id } = part;
  const { type, port } = socketOf(part);
  const ended = ownEnd(events, id);
  const bound = callsOf(events, id, "bind").filter(({ outcome }) => outcome !== "failed");
  const here = bound.find(({ detail }) => opens(detail, port));
  const elsewhere = bound.find(({ detail }) => !opens(detail, port));
  const listens = all(events, "listens", id);
  const away = listens.find((event) => event.port !== port || event.address !== undefined);
  if (here && here.socketType !== type) {
    const because = `the socket that is bound to port ${port} is a ${here.socketType}, not a ${type}`;
    return broken("wrong-socket", because, here.event);
  }
  const open = here?.event ?? listens.find((event) => event !== away && event.port === port);
  const itself = open && connectsToItself(events, id);
  if (itself) return itself;
  if (open && ended && sideOf(part) === "receiver") {
    const because = `it opened port ${port}, and ended ${howItEnded(ended)} before ${anyOf(peer)} could have come`;
    return broken("stops-early", because, open, ended);
  }
  if (open && ended) return goneTooSoon(events, sides, { bound, open, ended });
  const elsewhereToo = open && queuedElsewhere(events, part, "no value ever arrived");
  if (elsewhereToo) return elsewhereToo;
  const closes = first(events, "closes", id);
  if (open && closes) {
    const because = `port ${port} was open for a moment and closed again before ${anyOf(peer)} could have come, and it was running${stillDoing(events, id)}`;
    return broken(["nothing-bound", "open-in-vain"], because, open, closes);
  }
  if (open) {
    const because = `port ${port} was open, and no handshake came of a connection to it${stillDoing(events, id)}`;
    return broken(["nothing-bound", "open-in-vain"], because, open);
  }
  if (away) {
    const is = away.address === undefined ? `port ${away.port}` : `${away.address}, port ${away.port}`;
    const because = `it listens on ${is}, and nobody answers on ${HOST}, port ${port}`;
    return broken(away.port === port ? "wrong-address" : "wrong-port", because, away);
  }
  if (elsewhere) {
    const isOtherPort = (partsOf(elsewhere.detail)?.port ?? port) !== port;
    const because = `it bound to ${elsewhere.detail}, and nobody answers on ${HOST}, port ${port}`;
    return broken(isOtherPort ? "wrong-port" : "wrong-address", because, elsewhere.event);
  }
  const connecting = first(events, "connects", id);
  if (connecting) {
    const because = `it connects to port ${port} where it should bind, so nobody listens there`;
    return broken("wrong-side", because, connecting);
  }
  // One that set out to bind connects to somebody else besides.
  const [connect] = callsOf(events, id, "bind").length > 0 ? [] : callsOf(events, id, "connect");
  if (connect) {
    const because = `it connects to ${connect.detail} where it should bind port ${port}, so nobody listens there`;
    return broken("wrong-side", because, connect.event);
  }
  const stopped = first(events, "told to stop", id);
  if (stopped) {
    const because = `nobody ever answered on port ${port}, and it was running${stillDoing(events, id)}`;
    return broken("nothing-bound", because, stopped);
  }
  const because = ended
    ? `it ended ${howItEnded(ended)}, and nobody had ever answered on port ${port}`
    : `it is running, and nobody answers on port ${port}`;
  return broken("nothing-bound", because, ended ?? first(events, "gave up", id));
}

/** The port was open, and the program had ended before a server came: with a send under way, or without one. */
function goneTooSoon(
  events: readonly Placed[],
  { program: part, peer }: Sides,
  { bound, open, ended }: { bound: readonly SeenCall[]; open: Placed; ended: Placed<"ended"> },
): Finding {
  const { id } = part;
  const { port } = socketOf(part);
  const sends = callsOf(events, id, "send");
  const [underWay] = sendsCutOff(events, id);
  const failed = sends.find(({ outcome }) => outcome === "failed");
  const said = sendingLines(events, id)[0];
  // A program that ended because a send failed has cut off the one before it, too: that is not why.
  const busy = busySend(events, id);
  if (busy) return busy;
  if (underWay) {
    const because = `it bound and began to send ${quoted(underWay.detail)}, and was gone before ${anyOf(peer)} could have come`;
    return broken("lost-at-exit", because, open, underWay.event, ended);
  }
  const isBound = ({ socket }: SeenCall): boolean =>
    bound.some((each) => each.socket === socket && opens(each.detail, port));
  const done = sends.find((send) => send.outcome === "done" && isBound(send));
  if (done) {
    // A bound PUSH takes a value only once somebody is there to have it.
    const because = `it bound and sent ${quoted(done.detail)}, and was gone before that was out`;
    return broken("lost-at-exit", because, open, done.event, ended);
  }
  const isTraced = first(events, "called", id) !== undefined;
  if (said && !isTraced && first(events, "refused", id)) {
    const because = `it printed \`${sendingLines(events, id).at(-1)?.line}\`, and had ended, ${howItEnded(ended)}, when ${anyOf(peer)} had only just connected: nothing arrived`;
    return broken("lost-at-exit", because, said, ended);
  }
  if (said) {
    const how = failed ? `its send failed with ${failed.error}` : "it sent nothing before it ended";
    return broken("printed-not-sent", `it printed \`${said.line}\`, and ${how}`, said, failed?.event, ended);
  }
  return broken("missing-value", "it opened the port, and ended without sending anything", open, ended);
}
