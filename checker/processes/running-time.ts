import { setImmediate, setTimeout } from "node:timers/promises";

const TICK_MS = 20;

/**
 * Resolves after so many milliseconds in which this process really ran. Where the machine stands still for a
 * second, one tick has passed and no more; and after each tick, whatever had arrived meanwhile is read first.
 *
 * @param signal resolves it at once, so that a process which needs it no longer does not stay for it
 */
export async function runningTime(ms: number, signal?: AbortSignal): Promise<void> {
  const options = signal ? { signal } : {};
  try {
    for (let left = ms; left > 0; left -= TICK_MS) {
      await setTimeout(Math.min(TICK_MS, left), undefined, options);
      await setImmediate(undefined, options);
    }
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}

/** Does something after so much running time, unless the returned function is called before. */
export function afterRunningTime(ms: number, act: () => void): () => void {
  const isOver = new AbortController();
  void runningTime(ms, isOver.signal).then(() => {
    if (!isOver.signal.aborted) act();
  });
  return () => isOver.abort();
}
