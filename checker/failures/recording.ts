import { readFileSync } from "node:fs";
import path from "node:path";
import type { Example } from "../examples/examples.ts";
import type { Event, Placed } from "../history/event.ts";
import { isSamePlay } from "../history/play-id.ts";
import type { Act } from "../lessons/lesson.ts";
import { lessonNamed } from "../lessons/list.ts";
import { judge } from "../verdict/judge.ts";
import { type Result, rootOf } from "../verdict/result.ts";

/** Where recordings are kept: `NAME.lesson-3.jsonl`, and beside it what is said of the failure. */
export const RECORDED = path.join(import.meta.dirname, "recorded");

/** What a second look sees and the first play is judged with. */
const SEEN_LATER: readonly Event["what"][] = ["called", "connects", "listens", "security", "socket type"];
/** Of one kind of event by one program, so many show what a report shows. */
const ENOUGH = 40;

/** What happened when a wrong program failed, kept so that it can be judged and told of again. */
export interface Recording {
  readonly lesson: string;
  /** The folder of the programs, as a user would type it. */
  readonly programs: string;
  readonly act: string;
  readonly attempt: number;
  /** The play in which a claim broke, and what second looks saw besides. */
  readonly events: readonly Event[];
}

/** What the recording of an example is called. */
export function nameOf({ name, lesson }: Example): string {
  return `${name}.${lesson.name}`;
}

/** As it stands in a file: what it is of in the first line, and an event in each further one. */
export function written({ events, ...of }: Recording): string {
  return [of, ...events].map((line) => `${JSON.stringify(line)}\n`).join("");
}

/** @param file its name in the folder of recordings */
export function readRecording(file: string): Recording {
  const lines = readFileSync(path.join(RECORDED, file), "utf8").trim().split("\n");
  const [of, ...events] = lines.map((line) => JSON.parse(line));
  return { ...of, events };
}

/** What is to be kept of a failed check. Undefined where it is not told by a play. */
export function recordingOf({ lesson, programs, claims, history }: Result): Recording | undefined {
  const play = history[rootOf({ claims })?.evidence[0] ?? history.length - 1]?.play;
  if (!play) return undefined;
  const { act, attempt } = play;
  const events = history.filter(
    (event) =>
      isSamePlay(event.play, play) ||
      (event.play.act === act && event.play.look !== undefined && SEEN_LATER.includes(event.what)),
  );
  return { lesson, programs, act, attempt, events: trimmed(events) };
}

/** The same events, of each kind no more than enough, and without what is another machine's. */
function trimmed(events: readonly Event[]): Event[] {
  const counts = new Map<string, number>();
  return events.flatMap((event): Event[] => {
    const kind = `${event.who} ${event.what}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const isSaid = event.what === "printed" && event.means !== undefined && event.means.does !== "sends";
    return count <= ENOUGH || isSaid ? [event.what === "started" ? { ...event, pid: 4711 } : event] : [];
  });
}

/** The result of a check that found just this: the claims of the act, judged anew. @throws where there is no such act any more */
export function resultOf(recording: Recording): Result {
  const { lesson, programs, events } = recording;
  const placed = events.map((event, index): Placed => ({ ...event, index }));
  const claims = judge(actOf(recording).claims, placed);
  return { version: 1, lesson, programs, verdict: "fail", claims, history: events, ms: 1_000 };
}

function actOf({ lesson, act: name, attempt }: Recording): Act {
  const found = lessonNamed(lesson)
    ?.acts.flatMap((act) => [act, ...(act.further ?? [])])
    .find((act) => act.name === name && (act.attempt ?? 0) === attempt);
  if (!found) throw new Error(`${lesson} has no act ${name}, attempt ${attempt}`);
  return found;
}
