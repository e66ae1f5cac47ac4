import type { Event } from "../history/event.ts";
import { published, Recorder } from "../history/recorder.ts";
import { lessonNamed } from "../lessons/list.ts";
import type { Command } from "../programs/command.ts";
import { allHold } from "./judge.ts";
import { playAct } from "./play-act.ts";

/** Acts of a lesson to be played, one after the other, up to the first that does not show that all holds. Plain data: it goes to another process. */
export interface SideJob {
  readonly lesson: string;
  /** Their places among the lesson's acts. */
  readonly acts: readonly number[];
  readonly commands: Readonly<Record<string, Omit<Command, "traced">>>;
}

/** An act that was played, and in which all of its claims hold. */
export interface SidePlay {
  readonly act: number;
  /** Their times count from the beginning of the job, in milliseconds. */
  readonly events: readonly Event[];
}

/** Plays a job on the loopback of this process. Tells of each act as soon as it is played, where all holds. */
export async function doSideJob(
  { lesson: name, acts, commands }: SideJob,
  tell: (play: SidePlay) => void,
): Promise<void> {
  const lesson = lessonNamed(name);
  if (!lesson) throw new Error(`there is no ${name}`);
  const recorder = new Recorder();
  for (const at of acts) {
    const act = lesson.acts[at];
    if (!act) return;
    const { judged, events } = await playAct(act, { lesson, commands }, recorder);
    if (!allHold(judged)) return;
    tell({ act: at, events: published(events) });
  }
}
