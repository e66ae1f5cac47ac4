import { at, idInWords, named, type Part } from "../cast/cast.ts";
import { SINK_PORT } from "../cast/ports.ts";
import { asSquare } from "../cast/square.ts";
import { compareValues } from "../history/compare-values.ts";
import { hasCrashed, howItEnded } from "../history/crash.ts";
import type { Placed } from "../history/event.ts";
import { all, first, printed } from "../history/find.ts";
import { nameIn, numberIn } from "../history/named-lines.ts";
import { ownEnd } from "../history/own-end.ts";
import { apartMs, areFarApart } from "../history/squares-apart.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";
import { broken, type Claim, type Finding, holds, UNTESTED } from "./claim.ts";
import { connects } from "./connects.ts";
import { DIFFERS_AS } from "./differs.ts";
import { TIMER_SLACK_MS, worksShown } from "./takes-its-time.ts";
import { count, listed, quoted } from "./words.ts";

/** The ventilator sends its numbers, and nothing to say that they are at an end: that would come to one of its workers only. */
export function sendsNoEnd({ id }: Part, peer: Part): Claim {
  return {
    id: `${id}-sends-no-end`,
    about: id,
    says: `the ${id} sends its numbers, and nothing after them`,
    judge(events): Finding {
      const took = all(events, "took");
      if (!first(events, "over") || took.length === 0) return UNTESTED;
      const odd = took.filter(({ value }) => !/^-?\d+$/.test(value));
      const numbers = took.length - odd.length;
      const [one] = odd;
      if (!one || numbers < 2 || new Set(odd.map(({ value }) => value)).size > 1) return holds(...took);
      const who = [...new Set(odd.map((each) => idInWords(each.who)))];
      const others = new Set(took.map((each) => each.who)).size - who.length;
      const rest = others === 1 ? `the other ${peer.role}` : `the other ${others} ${peer.role}s`;
      const there = new Set([
        ...all(events, "handshake", id).map((each) => each.with),
        ...took.map((each) => each.who),
      ]);
      if (odd.length > 1 && who.length === there.size) {
        const because = `${quoted(one.value)} arrived at ${who.join(" and ")}, after the numbers`;
        return broken(["one-end-for-all", "one-for-each"], because, ...odd);
      }
      const because = `${quoted(one.value)} arrived at ${who.join(" and ")}${others > 0 ? `, and not at ${rest}` : ", after the numbers"}`;
      return broken("one-end-for-all", because, ...odd);
    },
  };
}

/** What is said of who has not come to a port, and went to no other place that is known. */
const NEVER_CAME: readonly MisconceptionId[] = ["not-connected", "lost-at-exit", "stops-early"];

/** A worker brings what it has worked out to the sink: its second socket is there, and connected. */
export function bringsToSink(part: Part): Claim {
  const claim = connects(at(part, SINK_PORT));
  return {
    ...claim,
    id: `${part.id}-connects-to-the-sink`,
    port: SINK_PORT,
    judge(events): Finding {
      // As long as it is not known that it has come to the ventilator, nothing is asked of this one.
      if (!first(events, "handshake", part.id)) return UNTESTED;
      const finding = claim.judge(events);
      if (finding.verdict !== "broken") return finding;
      // The sink comes last: who has ended by itself before that, as another claim says, could not come to it.
      if (ownEnd(events, part.id) && NEVER_CAME.includes(finding.misconception)) return UNTESTED;
      if (finding.misconception !== "not-connected") return finding;
      const because = `it came to port ${part.sockets[0].port}, and nothing of it ever came to port ${SINK_PORT}`;
      return { ...finding, misconception: "keeps-all-to-itself", because };
    },
  };
}

/** The square of every number that workers are sent comes to the sink, once. */
export function bringsSquares({ role }: Part): Claim {
  return {
    id: `${role}-brings-squares`,
    about: role,
    says: `for each number that it is sent, a ${role} sends \`${asSquare(7)}\` to the sink: the number and its square`,
    judge(events): Finding {
      const sent = all(events, "sent");
      if (!first(events, "over") || sent.length === 0) return UNTESTED;
      const took = all(events, "took");
      const numbers = sent.map(({ value }) => value);
      const odd = took.find(({ reads }) => reads === undefined);
      if (odd) {
        const expected = asSquare(Number(numbers[0]));
        const because = `${quoted(odd.value)} came to the sink, and it is no JSON like \`${expected}\``;
        return broken("wrong-value", because, odd);
      }
      const wrong = took.find(({ reads = "" }) => Number(numberIn(reads)) !== Number(nameIn(reads)) ** 2);
      if (wrong) {
        const because = `${quoted(wrong.value)} came to the sink, and the square of ${nameIn(wrong.reads ?? "")} is ${Number(nameIn(wrong.reads ?? "")) ** 2}`;
        return broken("wrong-value", because, wrong);
      }
      const brought = took.map(({ reads = "" }) => nameIn(reads));
      // What came twice comes before what did not come: who counts what comes, takes it for all there is.
      const twice = brought.find((n, place) => brought.indexOf(n) !== place);
      if (twice !== undefined)
        return broken("extra-value", `the square of ${twice} came more than once`, ...took);
      const difference = compareValues(numbers.toSorted(), brought.toSorted());
      if (difference.kind === "none") return holds(...took);
      if (took.length === 0) {
        const because = `${listed(numbers)} ${numbers.length === 1 ? "was" : "were"} sent to it, and nothing came to the sink`;
        return broken("keeps-all-to-itself", because, ...sent, first(events, "gave up"));
      }
      const because =
        difference.kind === "missing"
          ? `the squares of ${listed(difference.values)} never came (those of ${listed(brought)} did)`
          : `squares of ${listed(brought)} came, and ${listed(numbers)} were sent`;
      return broken(DIFFERS_AS[difference.kind], because, ...took);
    },
  };
}

/** A worker brings its squares while another one stands still. */
export function worksBesideOthers(part: Part, other: Part, squares: number): Claim {
  return {
    id: `${part.role}-waits-for-no-other`,
    about: part.role,
    says: `${named(part)} works while ${named(other)} stands still`,
    judge(events): Finding {
      const held = first(events, "held", other.id);
      const goesOn = first(events, "let go", other.id);
      const took = all(events, "took");
      if (!first(events, "over")) return UNTESTED;
      if (!held || !goesOn) return took.length > squares ? holds(...took) : UNTESTED;
      const meanwhile = took.filter(({ index }) => index > held.index && index < goesOn.index);
      if (meanwhile.length >= squares) return holds(held, ...meanwhile, goesOn);
      const later = took.filter(({ index }) => index > goesOn.index);
      if (meanwhile.length + later.length < 2 * squares) return UNTESTED;
      const because = `while ${named(other)} stood still, ${count(meanwhile.length, "square")} came; the others came when that went on`;
      return broken("waits-for-another-client", because, held, goesOn, ...later);
    },
  };
}

/**
 * A worker works for WORK_MS on a number. Looked at are the first ones, which come one by one and find it at rest. One that was
 * too early disproves it; that none was shows it, where they came when they were due.
 */
export function worksOnNumber(part: Part, workMs: number, alone: number): Claim {
  return {
    id: `${part.role}-works`,
    about: part.role,
    says: `a ${part.role} works for WORK_MS milliseconds on each number`,
    judge(events): Finding {
      const took = all(events, "took");
      const works = all(events, "sent")
        .slice(0, alone)
        .flatMap((sent) => {
          const square = took.find(({ reads = "" }) => nameIn(reads) === sent.value);
          return square ? [{ sent, square, tookMs: square.at - sent.at }] : [];
        });
      if (!first(events, "over") || works.length < alone) return UNTESTED;
      const early = works.find(({ tookMs }) => tookMs < workMs - TIMER_SLACK_MS);
      if (early) {
        const because = `the square of ${early.sent.value} came ${Math.round(early.tookMs)} ms after that was sent; the work on it takes ${workMs} ms`;
        return broken("early-value", because, early.sent, early.square);
      }
      const shown = worksShown(works, workMs);
      return shown.length > 0 ? holds(...shown.flatMap(({ sent, square }) => [sent, square])) : UNTESTED;
    },
  };
}

/**
 * Of the squares that come one after the other, so large a share come so much of a work after the one before, though some are read
 * late; where two overlap, it is half of them at most.
 */
const [SHOWN_SHARE, APART_SHARE] = [2 / 3, 1 / 2];

/**
 * A worker works on one number at a time. It gets many at once, and the k-th square can't be there earlier than k times WORK_MS
 * after that: a lower bound, which no slow machine can break.
 *
 * That none was early does not show it: on a machine that stands still, all may have been read late. It is shown where most come
 * some time after the one before, since nothing keeps two that come together from each other so often.
 */
export function worksOneByOne({ role }: Part, workMs: number): Claim {
  return {
    id: `${role}-works-one-by-one`,
    about: role,
    says: `a ${role} works on one number at a time`,
    judge(events): Finding {
      const sent = all(events, "sent");
      const [begin] = sent;
      const took = all(events, "took");
      if (!first(events, "over") || !begin || took.length < 2) return UNTESTED;
      const worksMs = (works: number): number => works * (workMs - TIMER_SLACK_MS);
      const early = took.findIndex(({ at }, place) => at - begin.at < worksMs(place + 1));
      // That the first one is early, another claim says.
      if (early === 0) return UNTESTED;
      if (early > 0) {
        const tookMs = Math.round((took[early]?.at ?? 0) - begin.at);
        const works = early + 1;
        const because = `${works} squares had come ${tookMs} ms after their numbers were sent; the work on ${works} numbers, one after the other, takes ${works * workMs} ms`;
        return broken("overlapping-work", because, begin, ...took.slice(0, works));
      }
      const apart = apartMs(took).filter((ms) => ms >= APART_SHARE * workMs);
      const isShown = areFarApart(took, workMs) || apart.length >= SHOWN_SHARE * (sent.length - 1);
      return isShown ? holds(begin, ...took) : UNTESTED;
    },
  };
}

/** What a sink prints for its squares, in order. */
function squareLines(events: readonly Placed[], id: string): Placed<"printed">[] {
  return printed(events, id).filter(({ means }) => means?.does === "finishes");
}

/** The squares of 1 to `last`, in the order of the numbers, however they come in. */
export function printsInOrder({ id }: Part, last: number): Claim {
  const expected = Array.from({ length: last }, (_, place) => `${place + 1} ${(place + 1) ** 2}`);
  return {
    id: `${id}-prints-in-order`,
    about: id,
    says: `the ${id} prints \`1 1\`, \`2 4\` and so on to \`${expected.at(-1)}\`, in the order of the numbers`,
    judge(events): Finding {
      const ended = first(events, "ended", id);
      if (!first(events, "over") || !ended || (hasCrashed(ended) && ownEnd(events, id))) return UNTESTED;
      const lines = squareLines(events, id);
      const said = lines.map(({ line }) => line);
      const difference = compareValues(expected, said);
      if (difference.kind === "none") return holds(...lines);
      const at = said.findIndex((line, place) => line !== expected[place]);
      if (difference.kind === "order") {
        const because = `it printed ${quoted(said[at] ?? "")} where ${quoted(expected[at] ?? "")} was to come`;
        return broken(
          isAsTheyCame(events, said) ? "prints-in-arrival-order" : "out-of-order",
          because,
          lines[at],
        );
      }
      if (difference.kind === "missing") {
        const like = all(events, "printed", id).find(
          ({ line, means }) => means === undefined && /\d/.test(line),
        );
        const instead = like ? `; it printed ${quoted(like.line.trim())}` : "";
        const because = `it never printed ${listed(difference.values)}${instead}`;
        return broken(said.length === 0 ? "received-not-printed" : "missing-value", because, like, ended);
      }
      const because =
        difference.kind === "extra"
          ? `it printed ${listed(difference.values)} once too often`
          : `it printed ${quoted(difference.actual)} where ${quoted(difference.expected)} was to come`;
      return broken(DIFFERS_AS[difference.kind], because, ...lines.slice(0, 10));
    },
  };
}

/** Whether the lines of each sender's values are in the order in which it sent them. */
function isAsTheyCame(events: readonly Placed[], said: readonly string[]): boolean {
  const sent = all(events, "sent");
  const senders = [...new Set(sent.map(({ who }) => who))];
  return senders.every((sender) => {
    const own = sent.filter(({ who }) => who === sender).map(({ value }) => value);
    const lines = said.filter((line) => own.includes(line));
    return compareValues(own, lines).kind === "none";
  });
}

/** The sink is done when it has all, and not before: the last one is sent only when it was seen at rest with the others. */
export function isDoneAfterLast({ id }: Part, values: number): Claim {
  return {
    id: `${id}-is-done-after-the-last`,
    about: id,
    says: `the ${id} prints \`done ${values}\` when it has all ${values}, and not before`,
    judge(events): Finding {
      const done = printed(events, id).find(({ means }) => means?.does === "completes");
      const sent = all(events, "sent");
      const last = sent[values - 1];
      const ended = ownEnd(events, id);
      if (sent.length === 0 && (!ended || !first(events, "handshake", id))) return UNTESTED;
      const early = done ?? ended;
      if (early && (!last || early.index < last.index) && !(ended && hasCrashed(ended))) {
        const what = done ? `printed \`${done.line}\`` : `ended ${howItEnded(early as Placed<"ended">)}`;
        const because = `it ${what} when ${sent.length === 0 ? "none" : sent.length} of ${values} squares had been sent`;
        return broken("done-by-the-clock", because, sent.at(-1), early);
      }
      if (!first(events, "over")) return UNTESTED;
      const right = done?.means?.does === "completes" && done.means.count === values;
      if (right) return holds(last, done);
      if (!last || !ended || hasCrashed(ended)) return UNTESTED;
      const instead = done ? `; it printed \`${done.line}\`` : "";
      return broken("no-last-word", `it ended without \`done ${values}\`${instead}`, done, ended);
    },
  };
}
