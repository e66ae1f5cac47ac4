import type { Of, Placed } from "./event.ts";
import { all } from "./find.ts";

/** What a program did until it was stopped, as the end of a sentence. */
export function stillDoing(events: readonly Placed[], role: string): string {
  const gaveUp = all(events, "gave up", role).find(isComputing);
  const memory = all(events, "memory", role).at(-1);
  const computing = gaveUp ? ", computing all the time," : "";
  const megabytes = memory ? ` (it had ${Math.round(memory.peakBytes / 2 ** 20)} MB of memory by then)` : "";
  return `${computing} until the checker stopped it${megabytes}`;
}

/** Whether a program that was given up computed more than it waited. */
export function isComputing({ cpuMs = 0, waitedMs, asleep }: Of<"gave up">): boolean {
  return !asleep && cpuMs > waitedMs / 2;
}
