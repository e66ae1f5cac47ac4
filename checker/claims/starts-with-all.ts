import { idInWords, named, numbered, type Part, type Sides } from "../cast/cast.ts";
import { peersLines } from "../history/client-lines.ts";
import { hasCrashed, howItEnded } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { sharesIn } from "../history/shares.ts";
import { stillDoing } from "../history/still-doing.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { count as counted } from "./words.ts";

/** For how many peers a program waits, and what it says of them. */
export interface Awaited {
  readonly count: number;
  /** The name of what tells it that number, in the environment. */
  readonly setting: string;
  /** Whether that is not set, and the number is the one that the task has then. */
  readonly isDefault?: boolean;
  /** Whether others come as well, who are no peers. */
  readonly isDisturbed: boolean;
}

/**
 * The program begins to send when so many peers are connected, and not before. The harness lets the last of them come only
 * when it has seen the program at rest with the others, so that whatever came before that was too early.
 */
export function startsWithAll(sides: Sides, awaited: Awaited): Claim {
  const { program: part, peer } = sides;
  const { id } = part;
  const { count, isDisturbed } = awaited;
  const many = counted(count, peer.role);
  const whom = isDisturbed ? `, and counts nobody else` : ", and not before";
  return {
    id: isDisturbed ? `${id}-counts-${peer.role}s` : `${id}-waits-for-all`,
    about: part.role,
    says: `${named(part)} begins to send when ${many} are connected${whom}`,
    judge(events): Finding {
      if (!first(events, "handshake", id)) return UNTESTED;
      const last = first(events, "came", numbered(peer, count).id);
      const begun = beginningOf(events, part, count);
      if (begun && (!last || begun.index < last.index)) return tooEarly(events, begun, sides, awaited);
      const more = first(events, "came", numbered(peer, count + 1).id);
      if (begun && more && more.index < begun.index) return tooLate(events, begun, more, sides, awaited);
      if (begun) return holds(last, begun);
      if (!first(events, "over")) return UNTESTED;
      return never(events, sides, awaited);
    },
  };
}

/** By which it is known that a program has begun: it says so, or something arrives. */
function beginningOf(
  events: readonly Placed[],
  { id }: Part,
  count: number,
): Placed<"took"> | Placed<"printed"> | undefined {
  const said = peersLines(events, id, count)[0];
  const took = first(events, "took");
  return said && took ? (said.index < took.index ? said : took) : (said ?? took);
}

function tooEarly(
  events: readonly Placed[],
  begun: Placed<"took"> | Placed<"printed">,
  { program: { id }, peer }: Sides,
  awaited: Awaited,
): Finding {
  const { count } = awaited;
  const before = events.filter(({ index }) => index < begun.index);
  const cause = before.findLast(({ what }) => what === "came" || what === "visited" || what === "left");
  // It may be quicker than the news that it has shaken hands with the one that came.
  const newest = cause?.what === "came" ? [cause.who] : [];
  const there = new Set([...connectedIn(before, id), ...newest]).size;
  const how = `when ${there} of ${counted(count, peer.role)} ${there === 1 ? "was" : "were"} connected`;
  const what =
    begun.what === "took"
      ? `\`${begun.value}\` arrived at ${idInWords(begun.who)}`
      : `it printed \`${begun.line}\``;
  if (cause?.what === "visited") {
    const visitor = cause.socketType === undefined ? "somebody" : `a ${cause.socketType} socket`;
    const because = `${what} ${how}, after ${visitor} had connected and gone without a handshake`;
    return broken(["counts-connections", "visitor"], because, cause, begun);
  }
  const left = before.find((event) => event.what === "left" && event.who === cause?.who);
  if (cause && left) {
    const again = cause.what === "left" ? "" : " and come again";
    const because = `${what} ${how}, after ${idInWords(cause.who)} had left${again}`;
    return broken(["counts-connections", "comes-again"], because, left, cause, begun);
  }
  // With so many it began rightly, where it was told so.
  if (there > 1) {
    const because = `${what} ${how}; ${toldInWords(awaited)}`;
    return broken(["starts-before-all", "another-number"], because, cause, begun);
  }
  const onlySaysSo = begun.what === "printed" && !first(events, "took");
  return broken(["starts-before-all", onlySaysSo ? "says-so" : undefined], `${what} ${how}`, cause, begun);
}

function toldInWords({ count, setting, isDefault }: Awaited): string {
  return isDefault ? `${setting} was not set, which means ${count}` : `${setting} was ${count}`;
}

/** The peers that are connected after some events, by their ids. */
function connectedIn(events: readonly Placed[], id: string): ReadonlySet<string> {
  const there = new Set<string>();
  for (const event of events) {
    if (event.what === "handshake" && event.who === id && event.with !== undefined) there.add(event.with);
    if (event.what === "left") there.delete(event.who);
  }
  return there;
}

function tooLate(
  events: readonly Placed[],
  begun: Placed,
  more: Placed,
  { peer }: Sides,
  awaited: Awaited,
): Finding {
  const many = counted(awaited.count, peer.role);
  const because = `with ${many} it sent nothing, and it began only when more of them came; ${toldInWords(awaited)}`;
  const wasDisturbed = events.some(({ what }) => what === "visited" || what === "left");
  return wasDisturbed
    ? broken(["counts-connections", "too-low"], because, more, begun)
    : broken(["wrong-count", "waits-for-more"], because, more, begun);
}

/** All were there, and more of them, and nothing came of it. */
function never(events: readonly Placed[], { program: { id }, peer }: Sides, { count }: Awaited): Finding {
  const ended = ownEnd(events, id);
  if (ended && hasCrashed(ended)) return UNTESTED;
  const there = connectedIn(events, id).size;
  const ever = `${counted(there, peer.role)} ${there === 1 ? "was" : "were"} connected`;
  if (ended) {
    const because = `it ended ${howItEnded(ended)} and had sent nothing; ${ever}`;
    return broken("missing-value", because, ended);
  }
  if (there < count) return UNTESTED;
  const because = `${ever}, more than it was to wait for, and it sent nothing${stillDoing(events, id)}`;
  return broken(["missing-value", "never-begins"], because, first(events, "gave up", id));
}

/** The program says how many peers are there when it begins. */
export function saysHowMany({ program: part, peer }: Sides, count: number): Claim {
  const { id } = part;
  const line = `${count} ${peer.role}s`;
  return {
    id: `${id}-says-how-many-${peer.role}s`,
    about: part.role,
    says: `${named(part)} prints \`${line}\` when they are there`,
    judge(events): Finding {
      const [said] = peersLines(events, id, count);
      if (said) return holds(said);
      const ended = ownEnd(events, id);
      const took = first(events, "took");
      if (!first(events, "over") || !took || (ended && hasCrashed(ended))) return UNTESTED;
      const like = all(events, "printed", id).find((event) => event.line.includes(`${peer.role}`));
      const where = like?.stream === "stderr" ? " on standard error" : "";
      const instead = like ? `; it printed \`${like.line.trim().slice(0, 60)}\`${where}` : "";
      const because = `it never printed \`${line}\` on standard output${instead}`;
      return broken(["sent-not-printed", "how-many"], because, took, ended);
    },
  };
}

/** Each of the peers gets its even share: none has more than one value more than another. */
export function sharesEvenly({ program: part, peer }: Sides, count: number, values: number): Claim {
  return {
    id: `${part.id}-shares-evenly`,
    about: part.role,
    says: `each of the ${count} ${peer.role}s gets its even share of the ${values} values`,
    judge(events): Finding {
      const shares = sharesIn(events);
      const sizes = shares.map(({ took }) => took.length);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      if (!first(events, "over") || total !== values) return UNTESTED;
      const least = shares.length < count ? 0 : Math.min(...sizes);
      if (Math.max(...sizes) - least <= 1) return holds(...shares.flatMap(({ took }) => took));
      const each = shares.map(({ who, took }) => `${idInWords(who)} got ${took.length}`);
      const because = `${each.join(", ")}${shares.length < count ? ", and nobody else got any" : ""}`;
      return broken(["counts-connections", "uneven"], because, ...shares.flatMap(({ took }) => took));
    },
  };
}
