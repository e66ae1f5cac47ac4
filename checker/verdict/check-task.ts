import type { Event } from "../history/event.ts";
import type { Commands } from "../play/play.ts";
import type { Staging } from "./play-act.ts";

/** A lesson to be checked. */
export interface CheckTask extends Staging {
  /** The folder of the programs, as a user would type it. */
  readonly programs: string;
  /** The solution's programs, which are played before anything is blamed on the learner's. */
  readonly reference: () => Commands;
  /** Told of each event of its history, as it happens. */
  readonly onEvent?: ((event: Event) => void) | undefined;
  /** Whether acts are played beside each other, where this system can do that; else, where the machine has cores for it. */
  readonly sideBySide?: "always" | "never" | undefined;
}
