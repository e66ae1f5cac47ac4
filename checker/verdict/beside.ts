import os from "node:os";
import { rolesOf } from "../cast/cast.ts";
import { hasSpareCores } from "../environment/spare-cores.ts";
import type { CheckTask } from "./check-task.ts";
import type { Staging } from "./play-act.ts";
import type { SidePlay } from "./side-job.ts";
import { SidePlayers } from "./side-players.ts";

/** An act that was played beside what this process plays, and when that began, by the check's own clock. */
export interface PlayedBeside extends SidePlay {
  readonly beganMs: number;
}

/** Acts of a lesson that are played elsewhere while this process plays others. */
export interface Beside {
  /** The programs are there, and able to do something: now others of them do not keep them from starting. */
  begin(): void;
  /** What came of an act, once that is known. Undefined where it is to be played here. */
  take(act: number): Promise<PlayedBeside | undefined>;
  /**
   * Ends what is played elsewhere, so that what is played here is alone. Resolves when nothing is left of it.
   *
   * @returns whether the same programs were running elsewhere since the last call, and may have been in the way
   */
  stop(): Promise<boolean>;
}

/** An act in the queue. */
interface Queued {
  state: "waiting" | "begun" | "withdrawn";
  beganMs: number;
  play: SidePlay | undefined;
  over: Promise<void>;
}

/** Whether acts of a check, or whole lessons, are to be played beside each other. To be asked before anything is started. */
export function isSideBySide({ sideBySide, schedule }: Pick<CheckTask, "sideBySide" | "schedule">): boolean {
  // Under a schedule, who comes when is drawn, and several runs follow each other.
  if (schedule || sideBySide === "never" || process.platform !== "linux") return false;
  return sideBySide === "always" || hasSpareCores();
}

/**
 * The acts of a lesson after its first one, beside each other. Only of a lesson with one program: two of them might find each
 * other's traces, as a file that the other has written, and take them for those of their own partner.
 *
 * @param now the check's clock
 * @returns undefined where the acts are to be played one after the other
 */
export function actsBeside({ lesson, commands }: Staging, now: () => number): Beside | undefined {
  const count = lesson.acts.length - 1;
  if (count === 0 || rolesOf(lesson).length > 1) return undefined;
  if (Object.values(commands).some(({ missing }) => missing !== undefined)) return undefined;
  const players = new SidePlayers(Math.min(count, os.availableParallelism()));
  const queue = new Map<number, Queued>();
  let isOver = false;
  return {
    begin() {
      if (isOver || queue.size > 0) return;
      // From the last one, since this process goes on with the next.
      for (let act = count; act > 0; act -= 1) {
        const queued: Queued = { state: "waiting", beganMs: 0, play: undefined, over: Promise.resolve() };
        queue.set(act, queued);
        const begins = (): boolean => {
          if (queued.state !== "waiting") return false;
          queued.state = "begun";
          queued.beganMs = now();
          return true;
        };
        queued.over = players.play({ lesson: lesson.name, acts: [act], commands }, begins, (play) => {
          queued.play = play;
        });
      }
    },
    async take(act) {
      const queued = queue.get(act);
      if (queued?.state === "waiting") queued.state = "withdrawn";
      if (queued?.state !== "begun") return undefined;
      await queued.over;
      return queued.play && { ...queued.play, beganMs: queued.beganMs };
    },
    async stop() {
      const wasRunning = !isOver && [...queue.values()].some(({ state }) => state === "begun");
      isOver = true;
      await players.close();
      return wasRunning;
    },
  };
}
