import { idInWords, named, numbered, type Part, type Sides, socketOf } from "../cast/cast.ts";
import { READY } from "../cast/ready.ts";
import { hasCrashed } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { lostToTheGone } from "../history/lost-questions.ts";
import { ownEnd } from "../history/own-end.ts";
import { arrivesShared } from "./arrives.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { count, listed, quoted } from "./words.ts";

/** The client's socket hears who asks, and answers that one. Which type it is shows before anybody has asked it anything. */
export function canBeAsked(part: Part): Claim {
  const { id } = part;
  const { type, port } = socketOf(part);
  return {
    id: `${id}-can-be-asked`,
    about: id,
    says: `the socket of ${named(part)} at port ${port} is a ${type}: each server asks it, and gets its own answer`,
    judge(events): Finding {
      const told = first(events, "socket type", id);
      const asked = first(events, "asked");
      if (asked && (!told || asked.index < told.index)) return holds(asked);
      if (!told || told.socketType === type) return UNTESTED;
      const isPush = told.socketType === "PUSH";
      const because = isPush
        ? `the socket at port ${port} is a PUSH: it gives each server its turn, and nobody can ask it`
        : `the socket that is bound to port ${port} is a ${told.socketType}, not a ${type}`;
      return broken(isPush ? "shares-by-turn" : "wrong-socket", because, told);
    },
  };
}

/** An answer has the empty part that the question had. */
export function answersAsAsked(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-answers-as-asked`,
    about: id,
    says: `an answer of ${named(part)} is one that a REQ takes: an empty part, and then the value`,
    judge(events): Finding {
      const took = all(events, "took");
      const bare = took.find((event) => event.bare);
      if (bare) {
        const because = `${quoted(bare.value)} came to ${idInWords(bare.who)} with no empty part before it, and a REQ drops such an answer`;
        return broken(["wrong-value", "bare"], because, bare);
      }
      return first(events, "over") && took.length > 0 ? holds(took[0]) : UNTESTED;
    },
  };
}

/** A server that asks gets its value at once, though no other one is there. */
export function answersTheFirst({ program, peer }: Sides): Claim {
  const { id } = program;
  const one = numbered(peer, 1).id;
  return {
    id: `${id}-answers-the-first`,
    about: id,
    says: `${named(program)} gives a ${peer.role} that asks its value, also where no other ${peer.role} is there`,
    judge(events): Finding {
      const asked = first(events, "asked", one);
      const another = first(events, "came", numbered(peer, 2).id);
      const took = first(events, "took");
      if (!asked) return UNTESTED;
      if (took && (!another || took.index < another.index)) return holds(asked, took);
      if (!first(events, "over") || !another) return UNTESTED;
      if (took) {
        const because = `${idInWords(one)} asked, and got nothing until ${idInWords(another.who)} was there`;
        return broken("waits-for-server", because, asked, another, took);
      }
      const ended = ownEnd(events, id);
      if (ended) return UNTESTED;
      const because = `two ${peer.role}s asked with \`${READY}\`, and no value came to any`;
      return broken("missing-value", because, asked, first(events, "gave up", id));
    },
  };
}

/**
 * Values go to who has asked, one for each question, and to whoever asks: one that is at work is not waited for. The harness leaves
 * the first server at its first value until the client has ended.
 */
export function givesToTheFree({ program, peer }: Sides): Claim {
  const { id } = program;
  return {
    id: `${id}-gives-to-the-free`,
    about: id,
    says: `each ${peer.role} that asks gets one value, while another ${peer.role} is still at work on its first`,
    judge(events): Finding {
      const unasked = unaskedValue(events);
      if (unasked) return unasked;
      if (!first(events, "over") || !first(events, "handshake", id)) return UNTESTED;
      const ended = ownEnd(events, id);
      const released = first(events, "released");
      if (!released) return ended && !hasCrashed(ended) ? holds(first(events, "busy"), ended) : UNTESTED;
      const open = openQuestions(events.filter(({ index }) => index < released.index));
      const [waiting] = [...open].filter(([who, questions]) => questions > 0 && who !== released.who);
      const later = all(events, "took").filter(({ index }) => index > released.index);
      if (!waiting || later.length === 0) return waiting ? UNTESTED : holds(...all(events, "took"));
      const [who] = waiting;
      const because = `${idInWords(who)} had asked, and got nothing while ${idInWords(released.who)} was at work; values came when that was done`;
      const asked = all(events, "asked", who).at(-1);
      return broken("shares-by-turn", because, first(events, "busy"), asked, released, later[0]);
    },
  };
}

/** How many questions of each server have no answer after some events. */
function openQuestions(events: readonly Placed[]): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const event of events) {
    if (event.what === "asked") open.set(event.who, (open.get(event.who) ?? 0) + 1);
    if (event.what === "took") open.set(event.who, (open.get(event.who) ?? 0) - 1);
  }
  return open;
}

/** A value that came to a server which had not asked for it. */
function unaskedValue(events: readonly Placed[]): Finding | undefined {
  for (const took of all(events, "took")) {
    const before = events.filter(({ index }) => index <= took.index);
    const open = openQuestions(before);
    if ((open.get(took.who) ?? 0) >= 0) continue;
    const another = [...open].find(([, questions]) => questions > 0)?.[0];
    const own = all(before, "took", took.who);
    const asked = all(before, "asked", took.who).length;
    const what = `${listed(own.map(({ value }) => value))} came to ${idInWords(took.who)}, which had asked ${asked === 1 ? "once" : `${asked} times`}`;
    if (another !== undefined) {
      const because = `${what}, while ${idInWords(another)} had asked and had nothing`;
      return broken("shares-by-turn", because, all(before, "asked", another).at(-1), ...own);
    }
    return broken("gives-two-at-once", what, all(before, "asked", took.who).at(-1), ...own);
  }
  return undefined;
}

/** No value goes to two servers, nor twice to one. */
export function handsOutOnce({ program, peer }: Sides): Claim {
  const { id } = program;
  return {
    id: `${id}-hands-out-once`,
    about: id,
    says: `no value goes out twice`,
    judge(events): Finding {
      const took = all(events, "took");
      for (const [place, later] of took.entries()) {
        const earlier = took.slice(0, place).find(({ value }) => value === later.value);
        if (!earlier) continue;
        const whom =
          earlier.who === later.who
            ? `${idInWords(later.who)} twice`
            : `${idInWords(earlier.who)} and to ${idInWords(later.who)}`;
        return broken(
          "hands-out-twice",
          `${quoted(later.value)} went to ${whom}: each ${peer.role} is to get another one`,
          earlier,
          later,
        );
      }
      return first(events, "over") && took.length > 0 ? holds(...took) : UNTESTED;
    },
  };
}

/** When its last value is handed out, the client ends, though a server is still at work on its own. */
export function endsWhenHandedOut({ program, peer }: Sides, values: number): Claim {
  const { id } = program;
  return {
    id: `${id}-ends-when-handed-out`,
    about: id,
    says: `${named(program)} ends when all values are handed out, while a ${peer.role} is still at work`,
    judge(events): Finding {
      const ended = ownEnd(events, id);
      const released = first(events, "released");
      if (!first(events, "over") || (ended && hasCrashed(ended))) return UNTESTED;
      if (ended && (!released || ended.index < released.index)) return holds(first(events, "busy"), ended);
      if (!ended || !released) return UNTESTED;
      const before = all(events, "took").filter(({ index }) => index < released.index);
      if (before.length < values) return UNTESTED;
      const because = `all ${values} were handed out, and it ended only when ${idInWords(released.who)} was done with its value, and ${peer.role}s asked again`;
      return broken("waits-for-server", because, first(events, "busy"), released, ended);
    },
  };
}

/** A value that was for a server which has gone is not lost: the next one that asks gets it. */
export function losesNoneToTheGone({ program, peer }: Sides): Claim {
  const { id } = program;
  return {
    id: `${id}-loses-none-to-the-gone`,
    about: id,
    says: `a value that can't go to the ${peer.role} that asked, since that is gone, goes to the next that asks`,
    judge(events): Finding {
      const inVain = all(events, "asked in vain");
      if (!first(events, "over") || inVain.length === 0) return UNTESTED;
      const ended = ownEnd(events, id);
      if (ended && hasCrashed(ended)) return UNTESTED;
      const { lost, gone } = lostToTheGone(events);
      // A client may answer before it hears that one is gone; but not each of them, time and again.
      if (lost.length < gone || inVain.length < 2) return holds(...inVain);
      const because = `${count(gone, peer.role)} had asked and were gone before they could have an answer, and ${listed(lost)} went to nobody`;
      return broken(["missing-value", "gone"], because, ...inVain);
    },
  };
}

/** All values come to servers that are there, but for those that went out before the news that one is gone. */
export function arrivesButForTheGone(sides: Sides, values: readonly string[]): Claim {
  const claim = arrivesShared(sides, values);
  return {
    ...claim,
    judge(events): Finding {
      const { lost, gone } = lostToTheGone(events);
      if (lost.length > 0 && lost.length === gone) return UNTESTED;
      const rest = values.filter((value) => !lost.includes(value));
      return arrivesShared(sides, rest).judge(events);
    },
  };
}
