import { named, numbered, type Part } from "../cast/cast.ts";
import { compareValues } from "../history/compare-values.ts";
import { errorInWords, hasCrashed, howItEnded } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { CLEAR_LEAD, leadOf, sentMeanwhile } from "../history/flood.ts";
import { bytesIgnored, nameIn, numberIn, valuesReceived } from "../history/named-lines.ts";
import { ownEnd } from "../history/own-end.ts";
import { callsOf } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { DIFFERS_AS } from "./differs.ts";
import { listed, quoted } from "./words.ts";

/** What comes in and is none of the values ends nothing: whatever was sent after that is printed. */
export function bearsRubbish(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-bears-rubbish`,
    about: id,
    says: `${named(part)} goes on when something comes that is no such JSON`,
    judge(events): Finding {
      const rubbish = rubbishIn(events).at(-1);
      if (!rubbish) return UNTESTED;
      const ended = ownEnd(events, id);
      const what = `${rubbish.rubbishBytes} bytes that are no such JSON`;
      if (ended && ended.index > rubbish.index && !isSaidAfter(rubbish, events, id)) {
        const how = hasCrashed(ended) ? `: ${errorInWords(ended)}` : "";
        const because = `it was sent ${what}, and ended ${howItEnded(ended)}${how}`;
        const cause = hasCrashed(ended) ? undefined : "leaves-the-loop";
        return broken(["stops-at-rubbish", cause], because, rubbish, ended);
      }
      if (!first(events, "over")) return UNTESTED;
      if (isSaidAfter(rubbish, events, id)) return holds(rubbish);
      const gaveUp = all(events, "gave up", id).find(({ index }) => index > rubbish.index);
      const isSilent = !all(events, "printed", id).some(({ index }) => index > rubbish.index);
      if (!gaveUp || !isSilent) return UNTESTED;
      const because = `it was sent ${what}, and printed nothing after that, though more values came`;
      return broken("stops-at-rubbish", because, rubbish, gaveUp);
    },
  };
}

/** Whether a value that was sent after something was printed. */
function isSaidAfter({ index }: Placed, events: readonly Placed[], id: string): boolean {
  const later = new Set(valuesIn(events).flatMap((sent) => (sent.index > index ? sent.value : [])));
  return valuesReceived(events, id).some(({ value }) => later.has(value));
}

function rubbishIn(events: readonly Placed[]): Placed<"sent">[] {
  return all(events, "sent").filter(({ rubbishBytes }) => rubbishBytes !== undefined);
}

function valuesIn(events: readonly Placed[], who?: string): Placed<"sent">[] {
  return all(events, "sent", who).filter(({ rubbishBytes }) => rubbishBytes === undefined);
}

/** Of what is none of the values, the server says how long it was. */
export function saysWhatItIgnores(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-says-what-it-ignores`,
    about: id,
    says: `${named(part)} prints \`ignored N bytes\` for each message of N bytes that is no such JSON`,
    judge(events): Finding {
      const sent = rubbishIn(events);
      if (sent.length === 0 || !first(events, "told to stop", id) || !first(events, "over")) return UNTESTED;
      const lines = bytesIgnored(events, id);
      const said = lines.map(({ bytes }) => String(bytes));
      const difference = compareValues(
        sent.map(({ rubbishBytes }) => String(rubbishBytes)),
        said,
      );
      if (difference.kind === "none") return holds(...lines.map(({ line }) => line));
      if (difference.kind === "extra") {
        const because = `it printed \`ignored ${difference.values[0]} bytes\`, and nothing of that kind had come`;
        return broken("extra-value", because, ...lines.map(({ line }) => line));
      }
      const at = sent.findIndex(({ rubbishBytes }, place) => String(rubbishBytes) !== said[place]);
      const [one, line] = [sent[at], lines[at]?.line];
      // A number that fits none of those that follow is of this one.
      const isOfThis = !sent.slice(at).some(({ rubbishBytes }) => String(rubbishBytes) === said[at]);
      if (line && (lines.length === sent.length || isOfThis)) {
        const because = `it printed \`${line.line.trim()}\`, and the message had ${one?.rubbishBytes} bytes`;
        return broken(["wrong-count", "letters"], because, one, line);
      }
      const text = one && !/[^ -~]/.test(one.value) ? `, ${quoted(one.value)}` : "";
      const like = all(events, "printed", id).find(
        (event) =>
          event.means?.does !== "ignores" && one && event.index > one.index && /ignor/i.test(event.line),
      );
      const where = like?.stream === "stderr" ? " on standard error" : "";
      const instead = like ? `; it printed ${quoted(like.line.trim())}${where}` : "";
      const because = `it never printed \`ignored ${one?.rubbishBytes} bytes\` for a message of that size${text}${instead}`;
      return broken(["missing-value", "rubbish"], because, one, like);
    },
  };
}

/** Every value of every client is printed, once, with its client's name; and each client's in the order of sending. */
export function printsEach(part: Part): Claim {
  const { id } = part;
  return {
    id: `${id}-prints-each`,
    about: id,
    says: `${named(part)} prints \`a 0\` for value 0 of client a: every value of every client, each client's in its order`,
    judge(events): Finding {
      if (!first(events, "over") || !first(events, "told to stop", id)) return UNTESTED;
      const sent = valuesIn(events);
      if (sent.length === 0) return UNTESTED;
      const lines = valuesReceived(events, id);
      const mixed = mixedUp(sent, lines) ?? lateLine(sent, lines, events, id);
      if (mixed) return mixed;
      const clients = [...new Set(sent.map(({ value }) => nameIn(value)))];
      for (const client of clients) {
        const values = sent.filter(({ value }) => nameIn(value) === client).map(({ value }) => value);
        const own = lines.filter(({ value }) => nameIn(value) === client);
        const said = own.map(({ value }) => value);
        const difference = compareValues(values, said);
        if (difference.kind === "none") continue;
        const evidence = own.slice(0, 10).map(({ line }) => line);
        if (difference.kind === "missing") return missing(difference.values, sent, events, id);
        const at = said.findIndex((value, place) => value !== values[place]);
        const instead = values[at] === undefined ? "" : ` where ${quoted(values[at])} was to come`;
        const because = `of client ${client} it printed ${quoted(said[at] ?? "")}${instead}`;
        return broken(DIFFERS_AS[difference.kind], because, own[at]?.line, ...evidence);
      }
      return holds(...lines.slice(0, 10).map(({ line }) => line));
    },
  };
}

/** A line that did not come for a while, and then when more was sent. */
function lateLine(
  sent: readonly Placed<"sent">[],
  lines: readonly { readonly value: string; readonly line: Placed<"printed"> }[],
  events: readonly Placed[],
  id: string,
): Finding | undefined {
  const gaveUp = all(events, "gave up", id).find(({ stage }) => stage === "values printed");
  if (!gaveUp) return undefined;
  const more = sent.find(({ index }) => index > gaveUp.index);
  const late = lines.find(
    ({ value, line }) =>
      more &&
      line.index > more.index &&
      sent.some((each) => each.value === value && each.index < gaveUp.index),
  );
  if (!more || !late) return undefined;
  const because = `\`${late.value}\` was printed only when more had come`;
  return broken("late-received", because, gaveUp, more, late.line);
}

/** A number with the name of a client that did not send it, where another did. */
function mixedUp(
  sent: readonly Placed<"sent">[],
  lines: readonly { readonly value: string; readonly line: Placed<"printed"> }[],
): Finding | undefined {
  const values = new Set(sent.map(({ value }) => value));
  const names = new Set(sent.map(({ value }) => nameIn(value)));
  for (const { value, line } of lines) {
    if (values.has(value) || !names.has(nameIn(value))) continue;
    const real = sent.find((each) => numberIn(each.value) === numberIn(value) && each.index < line.index);
    if (!real) continue;
    const because = `it printed \`${line.line.trim()}\`, and it was client ${nameIn(real.value)} that sent ${numberIn(value)}`;
    return broken("mixes-clients", because, real, line);
  }
  return undefined;
}

function missing(
  values: readonly string[],
  sent: readonly Placed<"sent">[],
  events: readonly Placed[],
  id: string,
): Finding {
  const wanted = new Set(sent.map(({ value }) => value));
  const isNone = !valuesReceived(events, id).some(({ value }) => wanted.has(value));
  const [one = ""] = values;
  const number = numberIn(one);
  const like = all(events, "printed", id).find(
    ({ line, stream }) =>
      !(stream === "stdout" && wanted.has(line.trim())) && line.split(/[^\w-]+/).includes(number),
  );
  const instead = like
    ? `; it printed ${quoted(like.line.trim())}${like.stream === "stderr" ? " on standard error" : ""}`
    : "";
  const evidence = [sent.find(({ value }) => value === one), like, first(events, "gave up", id)];
  const taken = callsOf(events, id, "receive").some(({ outcome }) => outcome === "done");
  if (isNone && !like && !taken) {
    return broken(
      "never-receives",
      `${listed(values)} were sent, and it printed nothing of them`,
      ...evidence,
    );
  }
  const because = `it never printed ${listed(values)}${instead}`;
  return broken(isNone ? "received-not-printed" : "missing-value", because, ...evidence);
}

/** One client is served while another is there that has more to send: that goes on only when it was seen, or given up. */
export function waitsForNoClient(part: Part, peer: Part): Claim {
  const { id } = part;
  const [slow, quick] = [numbered(peer, 1).id, numbered(peer, 2).id];
  return {
    id: `${id}-waits-for-no-client`,
    about: id,
    says: `${named(part)} prints the values of a client while another is connected that has not sent all of its own`,
    judge(events): Finding {
      const [, more] = valuesIn(events, slow);
      if (!more || !first(events, "over")) return UNTESTED;
      const values = valuesIn(events, quick).filter(({ index }) => index < more.index);
      const lines = values.flatMap(
        ({ value }) => valuesReceived(events, id).find((each) => each.value === value) ?? [],
      );
      const late = lines.find(({ line }) => line.index > more.index);
      if (late) {
        const because = `\`${late.value}\` was printed only when the other client had sent its next value`;
        return broken("waits-for-another-client", because, values[0], more, late.line);
      }
      return lines.length === values.length ? holds(more, ...lines.map(({ line }) => line)) : UNTESTED;
    },
  };
}

/**
 * While one client floods the server, another's values get through, one after another: the flood goes on until each was seen, or
 * for very long. A server that waits until nothing comes prints one of them where it, or this machine, stood still; so most have
 * to get through with no gap in the flood.
 *
 * @param isLast whether there is no further play that could show more: then a clear majority is not asked for
 */
export function letsNobodyStarve(part: Part, peer: Part, isLast: boolean): Claim {
  const { id } = part;
  const [other, flooding] = [numbered(peer, 2).id, numbered(peer, 5).id];
  return {
    id: `${id}-lets-nobody-starve`,
    about: id,
    says: `while one client sends value after value, ${named(part)} prints what another one sends`,
    judge(events): Finding {
      const flood = valuesIn(events, flooding);
      const [begin, end] = [flood[0], flood.at(-1)];
      if (!begin || !end || !first(events, "over")) return UNTESTED;
      const values = sentMeanwhile(events, { server: id, flooding, other });
      const evidence: Placed[] = [];
      for (const { sent, line } of values) {
        if (!line) return UNTESTED;
        evidence.push(sent, line);
        if (line.index < end.index) continue;
        const because = `\`${sent.value}\` was printed only when ${nameIn(begin.value)} had sent all of its ${flood.length} values`;
        return broken("waits-for-another-client", because, begin, sent, end, line);
      }
      return leadOf(values) >= (isLast ? 1 : CLEAR_LEAD) ? holds(...evidence, end) : UNTESTED;
    },
  };
}
