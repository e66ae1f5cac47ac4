import type { Program } from "../programs/program.ts";

/** How the harness comes. */
export interface Coming {
  /**
   * How much later than the program is ready for it the harness comes, in milliseconds, whatever the schedule of the play
   * says.
   */
  readonly afterMs?: number | undefined;
  /** When a program that connects is ready. One that binds is, as soon as it has bound and come to rest. */
  readonly isReady?: (program: Program) => Promise<void>;
  /** How long a program may take to come again where it found nobody, in milliseconds: its reconnect interval is its own choice. */
  readonly mayTakeMs?: number;
}
