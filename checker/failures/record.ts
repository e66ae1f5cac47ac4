// `node --import tsx checker/failures/record.ts [MISCONCEPTION …]`: plays one wrong program for each misconception, and keeps
// what happened in checker/failures/recorded/. To be run when plays or events have changed; what a changed text changes is
// seen without it, in the difference of the reports beside the recordings.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { rolesOf } from "../cast/cast.ts";
import { examplesOf, misconceptionOf, programsOf } from "../examples/examples.ts";
import type { Event } from "../history/event.ts";
import { isSamePlay } from "../history/play-id.ts";
import { MISCONCEPTIONS } from "../misconceptions/id.ts";
import { PROJECT, shown, solutionFolder } from "../paths.ts";
import { check } from "../verdict/check.ts";
import { type Result, rootOf } from "../verdict/result.ts";
import { judgeAgain, type Recording } from "./recording.ts";

/** What a second look sees and the first play is judged with. */
const SEEN_LATER: readonly Event["what"][] = ["called", "connects", "listens", "security", "socket type"];
/** Of one kind of event by one program, so many show what a report shows. */
const ENOUGH = 40;

const wanted = process.argv.slice(2);
for (const id of MISCONCEPTIONS.filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const example = examplesOf("wrong").find((each) => misconceptionOf(each) === id);
  if (!example) {
    console.log(`${id}: no example`);
    continue;
  }
  const { lesson, folder } = example;
  const result = await check({
    lesson,
    programs: shown(folder),
    commands: programsOf(folder, rolesOf(lesson)),
    reference: () => programsOf(solutionFolder(lesson.name), rolesOf(lesson)),
  });
  const recording = recordingOf(result);
  const again = recording && rootOf({ claims: judgeAgain(lesson, recording) });
  if (!recording || again?.misconception !== id) {
    console.log(
      `${id}: ${rootOf(result)?.misconception ?? result.verdict} of ${shown(folder)} can't be judged again`,
    );
    continue;
  }
  // Where the course stands on the machine that records is nobody's business.
  const text = JSON.stringify(recording, undefined, 1).replaceAll(
    PROJECT.replace(/\/$/, ""),
    "/home/you/workshop",
  );
  const file = path.join(import.meta.dirname, "recorded", `${id}.json`);
  writeFileSync(file, `${text}\n`);
  console.log(`${id}: ${shown(folder)}, ${recording.events.length} events`);
}

function recordingOf({ lesson, programs, claims, history }: Result): Recording | undefined {
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
