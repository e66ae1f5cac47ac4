import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Event, Placed } from "../history/event.ts";
import { isSamePlay, type PlayId } from "../history/play-id.ts";
import type { Act } from "../lessons/lesson.ts";
import { lessonNamed } from "../lessons/list.ts";
import { ownFile, PROJECT } from "../paths.ts";
import { judge } from "../verdict/judge.ts";
import { CONTRAST, type Result, rootOf } from "../verdict/result.ts";

/** What happened when programs were played, kept so that it can be judged and told of again. */
export interface Recording {
  readonly lesson: string;
  /** The folder of the programs, as a user would type it. */
  readonly programs: string;
  readonly act: string;
  readonly attempt: number;
  /** One play, and what second looks saw besides. */
  readonly events: readonly Event[];
}

/** Of which kind the programs are. `shown`: those whose plays a page shows to everybody. */
export type Kind = "right" | "wrong" | "shown";

/** What a second look sees and the first play is judged with. */
const SEEN_LATER: readonly Event["what"][] = ["called", "connects", "listens", "security", "socket type"];
/** Of one kind of event by one program, so many show what a report shows. */
const ENOUGH = 40;

/** Where recordings are kept: `NAME.lesson-3.jsonl`, and beside each in `NAME.lesson-3.txt` what is said of it. */
export function folderFor(kind: Kind): string {
  return fileURLToPath(ownFile(`recordings/${kind}`));
}

/** The names of what was recorded. */
export function recorded(kind: Kind): string[] {
  const files = readdirSync(folderFor(kind)).filter((file) => file.endsWith(".jsonl"));
  return files.map((file) => path.basename(file, ".jsonl"));
}

export function readRecording(kind: Kind, name: string): Recording {
  const lines = readFileSync(path.join(folderFor(kind), `${name}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const [of, ...events] = lines.map((line) => JSON.parse(line));
  return { ...of, events };
}

/** Keeps a recording: what it is of in the first line, and an event in each further one. */
export function keep(kind: Kind, name: string, { events, ...of }: Recording): void {
  const text = [of, ...events].map((line) => `${JSON.stringify(line)}\n`).join("");
  // Where the course stands on the machine that records is nobody's business.
  const anywhere = text.replaceAll(PROJECT.replace(/\/$/, ""), "/home/you/workshop");
  writeFileSync(path.join(folderFor(kind), `${name}.jsonl`), anywhere);
}

/** The play in which a check has failed. Undefined where no play tells that. */
export function failedPlayOf(result: Result): Recording | undefined {
  const { claims, history } = result;
  const play = history[rootOf({ claims })?.evidence[0] ?? history.length - 1]?.play;
  return play && playIn(result, play);
}

/** The two plays that a lesson shows after a failure, as each is named in a history. */
export function contrastOf(result: Result): Recording[] {
  return playsOf(result).filter(({ act }) => Object.values(CONTRAST).includes(act));
}

/** The plays of a check, one by one. */
export function playsOf(result: Result): Recording[] {
  const over = result.history.filter(({ what }) => what === "over");
  return over.map(({ play }) => playIn(result, play));
}

function playIn({ lesson, programs, history }: Result, play: PlayId): Recording {
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
    return count <= ENOUGH || isSaid || event.what === "sent"
      ? [event.what === "started" ? { ...event, pid: 4711 } : event]
      : [];
  });
}

/** The result of a check that found just this: the claims of the act, judged anew. @throws where there is no such act any more */
export function resultOf(recording: Recording): Result {
  const { lesson, programs, events } = recording;
  const claims = judge(actOf(recording).claims, placed(recording));
  const verdict = rootOf({ claims }) ? "fail" : "pass";
  return { version: 1, lesson, programs, verdict, claims, history: events, ms: 1_000 };
}

/** Of each claim of the act: what is found, by which events, and at which event that is known. */
export function findings(recording: Recording): string[] {
  const events = placed(recording);
  const inWords = ({ index, who, what }: Placed): string => `${index} ${who} ${what}`;
  return actOf(recording).claims.map((claim) => {
    const { verdict, evidence } = claim.judge(events);
    const known = events.find((_, at) => claim.judge(events.slice(0, at + 1)).verdict !== "untested");
    const by = evidence.flatMap((at) => (events[at] ? inWords(events[at]) : []));
    return [
      `${claim.id}: ${verdict}`,
      ...(known ? [`known at ${inWords(known)}`] : []),
      ...(by.length > 0 ? [`by ${by.join(", ")}`] : []),
    ].join("; ");
  });
}

function placed({ events }: Recording): Placed[] {
  return events.map((event, index): Placed => ({ ...event, index }));
}

function actOf({ lesson, act: name, attempt }: Recording): Act {
  const found = lessonNamed(lesson)
    ?.acts.flatMap((act) => [act, ...(act.further ?? [])])
    .find((act) => act.name === name && (act.attempt ?? 0) === attempt);
  if (!found) throw new Error(`${lesson} has no act ${name}, attempt ${attempt}`);
  return found;
}
