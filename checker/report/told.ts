import type { Point } from "../claims/point.ts";

/** What a line of a report is about: a point of the task, or a claim that shows none. */
export interface Told {
  readonly number?: number;
  readonly words: string;
}

/** A point of a task, by its number, with whose program it is about. */
export type TaskPoint = Required<Told>;

export function taskPoints(task: readonly Point[]): TaskPoint[] {
  return task.map(({ of, says }, at) => ({
    number: at + 1,
    words: of === undefined ? says : `${of}: ${says}`,
  }));
}
