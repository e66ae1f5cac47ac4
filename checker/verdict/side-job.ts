import type { Event } from "../history/event.ts";
import { published, Recorder } from "../history/recorder.ts";
import type { Act, Lesson } from "../lessons/lesson.ts";
import { lessonNamed } from "../lessons/list.ts";
import type { Command } from "../programs/command.ts";
import { contrastIn } from "./contrast.ts";
import { allHold } from "./judge.ts";
import { playAct, type Staging } from "./play-act.ts";

/** Where an act stands among those of its lesson. */
export type ActPlace =
  | {
      readonly act: number;
      /** Among those that it has in reserve. */
      readonly further?: number;
    }
  | { readonly contrast: Contrast };

/** Which side of the contrast that a lesson shows after a failure. */
export type Contrast = "own" | "solution";

/** Acts of a lesson to be played, one after the other. Plain data: it goes to another process. */
export interface SideJob {
  readonly lesson: string;
  readonly acts: readonly ActPlace[];
  readonly commands: Readonly<Record<string, Omit<Command, "traced">>>;
  /** What is told: only acts in which all holds, and none after the first other one; or whatever happens. */
  readonly tells: "what holds" | "all";
  /** How they are played, where that is not as ever. */
  readonly staging?: Pick<Staging, "how" | "idleLimitMs" | "leavesPort" | "endsAtSign">;
}

/** An act that was played. */
export interface SidePlay {
  readonly place: ActPlace;
  /** Their times count from the beginning of the job, in milliseconds. */
  readonly events: readonly Event[];
}

/** Plays a job on the loopback of this process. Tells of each act as soon as it is played. */
export async function doSideJob(
  { lesson: name, acts, commands, tells, staging }: SideJob,
  tell: (play: SidePlay) => void,
): Promise<void> {
  const lesson = lessonNamed(name);
  if (!lesson) throw new Error(`there is no ${name}`);
  const recorder = new Recorder();
  for (const place of acts) {
    const act = actAt(lesson, place);
    if (!act) return;
    const { judged, events } = await playAct(act, { ...staging, lesson, commands }, recorder);
    if (tells === "what holds" && !allHold(judged)) return;
    tell({ place, events: published(events) });
  }
}

function actAt(lesson: Lesson, place: ActPlace): Act | undefined {
  if ("contrast" in place) return contrastIn(lesson, place.contrast);
  const act = lesson.acts[place.act];
  return place.further === undefined ? act : act?.further?.[place.further];
}

/** Where an act of a lesson stands. Undefined where it is none of it. */
export function placeIn({ acts }: Pick<Lesson, "acts">, wanted: Act): ActPlace | undefined {
  for (const [act, each] of acts.entries()) {
    if (each === wanted) return { act };
    const further = each.further?.indexOf(wanted) ?? -1;
    if (further >= 0) return { act, further };
  }
  return undefined;
}
