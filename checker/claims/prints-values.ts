import { named, type Sides } from "../cast/cast.ts";
import { compareValues } from "../history/compare-values.ts";
import type { Placed } from "../history/event.ts";
import { all, first, isAllKept } from "../history/find.ts";
import { linesLike, linesOf, type ServerLine, valueIn } from "../history/server-lines.ts";
import { callsOf } from "./calls.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { severalConnections } from "./connects-once.ts";
import { causeOf } from "./odd-value.ts";
import { count, listed, quoted } from "./words.ts";

/** For every value that was sent, in order, the server prints this line with the value; and prints no other such. */
export function printsValues({ program: part, peer }: Sides, begin: ServerLine): Claim {
  const { id } = part;
  return {
    id: `${id}-${begin === "received" ? "receives" : "prints-values"}`,
    about: id,
    says: `${named(part)} prints \`${begin} V\` for every value V, in the order of arrival`,
    judge(events): Finding {
      if (!first(events, "over") || !first(events, "told to stop", id)) return UNTESTED;
      if (!first(events, "handshake", id)) return UNTESTED;
      const sent = all(events, "sent");
      const values = sent.map(({ value }) => value);
      const lines = bestLines(id, begin, values, events);
      const late = lateLines(id, begin, events, lines) ?? unawaited(events, id, lines);
      if (late) return late;
      const said = lines.map(valueIn);
      const difference = compareValues(values, said);
      const isAll = isAllKept(events, "printed", id);
      switch (difference.kind) {
        case "none":
          return holds(...lines);
        case "order": {
          const several = severalConnections(events, id, true);
          const why = several ? `: ${several.because}` : "";
          const because = `it printed ${listed(said)}, and was sent ${listed(values)}${why}`;
          return broken("out-of-order", because, ...lines);
        }
        case "extra":
          return broken(
            "extra-value",
            `it printed ${isAll ? "" : "at least "}${count(difference.values.length, "line")} more than there were values: ${listed(
              difference.values.map((value) => `${begin} ${value}`),
              isAll,
            )}`,
            ...lines,
          );
        case "wrong": {
          const { position, actual, expected } = difference;
          const line = lines[position];
          return broken(
            ["wrong-value", causeOf(actual, expected, said[position - 1])],
            `${quoted(line?.line ?? "")} where ${quoted(`${begin} ${expected}`)} was expected`,
            sent[position],
            line,
          );
        }
        case "missing":
          return missing({ program: part, peer }, begin, difference.values, values, events);
      }
    },
  };
}

/**
 * The lines of a kind. Where some are missing, those count too that only begin like one: a line that does not carry the
 * text of its value is such. Where none is, they are the program's own business.
 */
function bestLines(
  id: string,
  begin: ServerLine,
  values: readonly string[],
  events: readonly Placed[],
): Placed<"printed">[] {
  const lines = linesOf(events, id, begin);
  const isMissing = compareValues(values, lines.map(valueIn)).kind === "missing";
  return isMissing ? linesLike(events, id, begin) : lines;
}

/** Lines that were given up, and came when more was sent or when the server was stopped. */
function lateLines(
  id: string,
  begin: ServerLine,
  events: readonly Placed[],
  lines: readonly Placed<"printed">[],
): Finding | undefined {
  const gaveUp = all(events, "gave up", id).find(({ stage }) => stage === "values printed");
  if (!gaveUp) return undefined;
  const sentBefore = all(events, "sent")
    .filter(({ index }) => index < gaveUp.index)
    .map(({ value }) => value);
  const linesBefore = lines.filter(({ index }) => index < gaveUp.index);
  const awaited = sentBefore[linesBefore.length];
  const late = lines[linesBefore.length];
  if (awaited === undefined || late === undefined || late.line.split(" ").at(-1) !== awaited)
    return undefined;
  // The rest has to be right too, or something else than the hour is wrong.
  const isPrefix = linesBefore.every(({ line }, index) => line.split(" ").at(-1) === sentBefore[index]);
  if (!isPrefix) return undefined;
  const stopped = first(events, "told to stop", id);
  const when = stopped && stopped.index < late.index ? "it was stopped" : "more values were sent";
  const misconception = begin === "received" ? "late-received" : "late-value";
  return broken(misconception, `\`${late.line}\` came only when ${when}`, gaveUp, late);
}

/** What a `receive()` gives before it is awaited is a promise, and while it is under way no other can begin. */
function unawaited(
  events: readonly Placed[],
  id: string,
  lines: readonly Placed<"printed">[],
): Finding | undefined {
  const promise = lines.find(({ line }) => /\[object Promise\]|Promise \{/.test(line));
  if (promise) {
    return broken(
      "receive-not-awaited",
      `it printed ${quoted(promise.line)}: a promise, not a value`,
      promise,
    );
  }
  const busy = callsOf(events, id, "receive").find(({ error }) => error === "EBUSY");
  if (!busy) return undefined;
  const because = "a receive failed with EBUSY, because the one before it was still under way";
  return broken("receive-not-awaited", because, busy.event);
}

function missing(
  { program: { id }, peer }: Sides,
  begin: ServerLine,
  missed: readonly string[],
  values: readonly string[],
  events: readonly Placed[],
): Finding {
  const gaveUp = first(events, "gave up", id);
  const lines = missed.map((value) => `${begin} ${value}`);
  const isNone = missed.length === values.length;
  const isUnprinted = isNone && begin === "received";
  const taken = callsOf(events, id, "receive").filter(({ outcome }) => outcome === "done");
  const instead = otherLine(events, id, missed);
  const left = first(events, "left");
  if (left && isNone && !all(events, "handshake", id).some(({ index }) => index > left.index)) {
    const because = `when ${named(peer)} had gone and come back, it did not connect again`;
    return broken("not-connected", because, left, gaveUp);
  }
  const answer = callsOf(events, id, "send").find(({ outcome }) => outcome === "pending");
  if (answer && answer.socketType === "PULL") {
    const because = `it waits for ${quoted(answer.detail)} to be sent as an answer, and a PULL can't send`;
    return broken(["waits-for-reply", "answers"], because, answer.event, gaveUp);
  }
  if (isUnprinted && !instead && taken.length === 0) {
    const because = `${listed(values)} ${values.length === 1 ? "was" : "were"} sent, and it printed nothing about any of them`;
    return broken("never-receives", because, gaveUp);
  }
  if (isUnprinted && !instead) {
    const because = `it took ${count(taken.length, "value")}, and printed no \`received …\` line for any`;
    return broken("received-not-printed", because, taken[0]?.event, gaveUp);
  }
  const printedInstead = instead ? `; it printed ${quoted(instead.line.trim())}${streamOf(instead)}` : "";
  const sent = all(events, "sent").filter(({ value }) => missed.includes(value));
  return broken(
    isUnprinted ? "received-not-printed" : "missing-value",
    `it never printed ${listed(lines)}${printedInstead}`,
    ...sent.slice(0, 10),
    instead,
  );
}

/** A line that speaks of a missed value in other words, or on the other stream. */
function otherLine(
  events: readonly Placed[],
  id: string,
  missed: readonly string[],
): Placed<"printed"> | undefined {
  const isMissed = new Set(missed);
  const lines = all(events, "printed", id);
  return lines.find(
    ({ line, stream }) =>
      !(stream === "stdout" && /^(received|value:) \w+$/.test(line)) &&
      line.split(/[^\w-]+/).some((word) => isMissed.has(word)),
  );
}

function streamOf({ stream }: Placed<"printed">): string {
  return stream === "stderr" ? " on standard error" : "";
}
