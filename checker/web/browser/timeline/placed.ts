import type { Lane } from "../../../timeline/lanes.ts";
import type { Mark } from "../../../timeline/mark.ts";

/** What a timeline is made of, with its place in pixels from the upper left corner. Time goes downward. */

export interface PlacedLane extends Lane {
  readonly x: number;
  /** On which side of its line its words stand. */
  readonly side: "left" | "right";
  /** How many pixels they have. */
  readonly room: number;
  /** Whether the ways of its values go along its words, which then stand above them. */
  readonly isAlongWays: boolean;
}

export interface PlacedMark {
  readonly mark: Mark;
  /** Its place among the marks of the story. */
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** A stretch of time, as something that has a beginning and an end on the screen. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a lane is at: it runs, is at work on a value, is held still by the checker, or waits until the other one has done its work. */
export interface Bar extends Stretch {
  readonly lane: PlacedLane;
  readonly is: "running" | "work" | "held" | "waiting";
  /** Whether it had no end in this play. */
  readonly isOpen: boolean;
}

/** The way of a value: out of one lane, through the queue, into another. */
export interface Flight extends Stretch {
  readonly value: string;
  readonly x: number;
  /** Where it waits. */
  readonly queueX: number;
  /** Undefined where it never arrived, or nobody told that it did. */
  readonly toX: number | undefined;
  /** Whether it may have arrived: whoever had it never said so. */
  readonly isUntold: boolean;
  readonly role: string;
}

/** All lanes, and the room between them. */
export interface PlacedLanes {
  readonly width: number;
  readonly lanes: readonly PlacedLane[];
  readonly queues: readonly { readonly x: number; readonly width: number }[];
  /** The place of each lane's role, from 0. */
  readonly group: ReadonlyMap<string, number>;
}
