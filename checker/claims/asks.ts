import { named, type Part, socketOf } from "../cast/cast.ts";
import { READY } from "../cast/ready.ts";
import { hasCrashed } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { ownEnd } from "../history/own-end.ts";
import { linesOf } from "../history/server-lines.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { quoted } from "./words.ts";

/** Sockets that take what comes, and can ask nobody. */
const ONLY_TAKE = ["PULL", "SUB"];

/** The server asks for its values, in the words of the task, and as a REQ does. */
export function asks(part: Part): Claim {
  const { id } = part;
  const { type, port } = socketOf(part);
  return {
    id: `${id}-asks`,
    about: id,
    says: `${named(part)} asks for a value: its ${type} sends \`${READY}\``,
    judge(events): Finding {
      const asked = first(events, "asked", id);
      const told = first(events, "socket type", id);
      const isFirst = told !== undefined && (!asked || told.index < asked.index);
      if (isFirst && ONLY_TAKE.includes(told.socketType)) {
        const because = `the socket that came to port ${port} is a ${told.socketType}: it takes what it is given, and can't ask`;
        return broken("never-asks", because, told);
      }
      const odd = all(events, "asked", id).find(
        ({ value, parts, bare }) => value !== READY || parts > 1 || bare,
      );
      if (odd?.bare) {
        const because = `${quoted(odd.value)} came with no empty part before it, as a REQ puts it there`;
        return broken(["wrong-value", "bare"], because, odd);
      }
      if (odd) {
        const parts = odd.parts > 1 ? `, in ${odd.parts} parts` : "";
        const because = `it asked with ${quoted(odd.value)}${parts}, not with \`${READY}\``;
        return broken("wrong-value", because, odd);
      }
      if (asked) return first(events, "over") ? holds(asked) : UNTESTED;
      const ended = ownEnd(events, id);
      if (!first(events, "over") || !first(events, "handshake", id) || (ended && hasCrashed(ended)))
        return UNTESTED;
      const gaveUp = first(events, "gave up", id);
      return broken("never-asks", "it connected, and asked for nothing", gaveUp ?? ended);
    },
  };
}

/** The server asks for the next value when it is done with the one before, and not earlier; and it does ask. */
export function asksWhenFree(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-asks-when-free`,
    about: id,
    says: `${named(part)} asks for its next value when it has printed \`value: V\`, and not before`,
    judge(events): Finding {
      const early = earlyQuestion(events, id);
      if (early) return early;
      if (!first(events, "over")) return UNTESTED;
      const asked = all(events, "asked", id);
      const sent = all(events, "sent");
      const last = sent.at(-1);
      const ended = ownEnd(events, id);
      if (asked.length > 1 && asked.length > sent.length) return holds(...asked);
      const isDone = linesOf(events, id, "value:").length >= sent.length;
      const gaveUp = all(events, "gave up", id).find(({ stage }) => stage === "asked");
      if (!last || !gaveUp || !isDone || ended) return UNTESTED;
      const because = `it printed \`value: ${last.value}\`, and asked for nothing more`;
      return broken(["never-asks", "once"], because, last, gaveUp);
    },
  };
}

function earlyQuestion(events: readonly Placed[], id: string): Finding | undefined {
  const done = linesOf(events, id, "value:");
  for (const asked of all(events, "asked", id).slice(1)) {
    const sent = all(events, "sent").filter(({ index }) => index < asked.index);
    const finished = done.filter(({ index }) => index < asked.index).length;
    // Who never says that a value is finished is told that by another claim.
    const line = done.find(({ index }) => index > asked.index);
    const value = sent[finished]?.value;
    if (finished >= sent.length || !line || value === undefined) {
      if (sent.length > 0 || finished > 0) continue;
      return broken(
        "asks-too-early",
        "it asked twice before it had got anything",
        ...all(events, "asked", id).slice(0, 2),
      );
    }
    const because = `it asked for the next value, and \`value: ${value}\` was not there yet`;
    return broken("asks-too-early", because, sent.at(-1), asked, line);
  }
  return undefined;
}
