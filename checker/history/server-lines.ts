import { compareValues } from "./compare-values.ts";
import type { Placed } from "./event.ts";
import { all, printed } from "./find.ts";

/** The two lines that a server prints for a value: how they begin. */
export type ServerLine = "received" | "value:";

const MEANINGS = { received: "receives", "value:": "finishes" } as const;

/** What a server printed for values, one kind of line. */
export function linesOf(events: readonly Placed[], who: string, begin: ServerLine): Placed<"printed">[] {
  return printed(events, who).filter(({ means }) => means?.does === MEANINGS[begin]);
}

/** The same, with lines that only begin so: what stands there in place of a value may be anything. */
export function linesLike(events: readonly Placed[], who: string, begin: ServerLine): Placed<"printed">[] {
  return printed(events, who).filter(({ line }) => line.startsWith(`${begin} `));
}

/** The value that such a line speaks of. */
export function valueIn({ line }: Pick<Placed<"printed">, "line">): string {
  return line.slice(line.indexOf(" ") + 1);
}

/** Whether the server was done with the so many values before this one, so that its work could begin at once. */
export function isRestedAt(
  events: readonly Placed[],
  who: string,
  start: Placed<"sent">,
  valuesBefore: number,
): boolean {
  const done = linesOf(events, who, "value:").filter(({ index }) => index < start.index);
  return done.length >= valuesBefore;
}

/** A value that the server could begin at once, and what it said of it. */
export interface Work {
  readonly sent: Placed<"sent">;
  readonly received: Placed<"printed">;
  readonly done: Placed<"printed"> | undefined;
  /** How long the server had had nothing to do by then, in milliseconds, as far as its lines tell. One that has asked says so itself. */
  readonly restedMs: number;
}

/** The works that began as soon as a value was sent. Lines are matched by their place. */
export function worksAtOnce(events: readonly Placed[], who: string): Work[] {
  const allReceived = linesOf(events, who, "received");
  const allDone = linesOf(events, who, "value:");
  return all(events, "sent").flatMap((sent, place) => {
    const [received, done, before] = [allReceived[place], allDone[place], allDone[place - 1]];
    if (!received || received.index < sent.index || !isRestedAt(events, who, sent, place)) return [];
    const asked = all(events, "asked", who).filter(({ index }) => index < sent.index).length;
    const isUnknown = !before || asked > place;
    return [{ sent, received, done, restedMs: isUnknown ? Number.POSITIVE_INFINITY : sent.at - before.at }];
  });
}

/**
 * How far a server's lines go for the values that it was sent. `wrong`: enough lines, and one speaks of no value
 * that was sent, which nothing that comes later can mend. A line too many is no such: all the others may follow.
 */
export function standOf(
  events: readonly Placed[],
  who: string,
  kinds: readonly ServerLine[],
): "too few" | "wrong" | "all" {
  const sent = all(events, "sent").map(({ value }) => value);
  const stands = kinds.map((begin) => {
    const said = linesOf(events, who, begin).map(valueIn);
    if (compareValues(sent, said).kind === "missing") {
      const like = linesLike(events, who, begin).map(valueIn);
      return like.length >= sent.length && compareValues(sent, like).kind === "wrong" ? "wrong" : "too few";
    }
    if (said.length < sent.length) return "too few";
    return compareValues(sent, said).kind === "wrong" ? "wrong" : "all";
  });
  return (["wrong", "too few"] as const).find((stand) => stands.includes(stand)) ?? "all";
}
