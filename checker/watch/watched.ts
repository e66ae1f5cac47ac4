import type { Event } from "../history/event.ts";
import type { Told } from "../report/told.ts";

/** What a check tells the watch that has started it, while it goes on: a point of the task that holds, what it is at, what happens. */
export type Word =
  | { readonly holds: Told }
  | { readonly life: string }
  | { readonly happened: readonly Event[] };

/** By which a watch lets a check begin. */
export interface Begin {
  /** Whether it wants to hear of each event. */
  readonly hearsEvents: boolean;
}

/** Set by a watch for the check that it starts; the programs of that check know nothing of it. */
export const WATCHED = "WORKSHOP_IS_WATCHED";
const isWatched = process.env[WATCHED] !== undefined;
delete process.env[WATCHED];

/** Whether a watch has started this check, and has left it since: it may have done so before this process could hear of it. */
export function isLeft(): boolean {
  return isWatched && !process.connected;
}

/** The channel to the watch that has started this check. */
export interface Watched {
  /** Resolves when the check is to begin: until then it is loaded, and waits for a save. */
  readonly told: Promise<Begin>;
  tell(word: Word): void;
}

/** Undefined where no watch has started this check. */
export function watched(): Watched | undefined {
  const { channel } = process;
  if (!channel) return undefined;
  return {
    told: new Promise((resolve) => {
      // A process whose channel is all that it waits for stays for that.
      channel.ref();
      process.once("message", (begin: Begin) => {
        channel.unref();
        resolve(begin);
      });
    }),
    tell(word) {
      // Where the watch is gone, this process is about to be.
      if (process.connected) process.send?.(word, undefined, {}, () => {});
    },
  };
}
