import os from "node:os";
import { readProc } from "../processes/proc.ts";

/** What runs for a moment only, as the npm that has started this process, is not there any more at one of so many looks. */
const LOOKS = 4;
const TO_LOOK_MS = 4;

/**
 * Whether the machine has a core for further work, by what other processes are at: those that are running, or want to
 * (proc(5), loadavg). To be asked before this process has started others. Linux only; false elsewhere.
 *
 * @param running how many processes run or want to, together with this one
 */
export function hasSpareCores(running = runningNow, cores = os.availableParallelism()): boolean {
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, TO_LOOK_MS);
    if (running() - 1 < cores) return true;
  }
  return false;
}

function runningNow(): number {
  const [, running] = / (\d+)\/\d+ /.exec(readProc("/proc/loadavg")) ?? [];
  return running === undefined ? Number.POSITIVE_INFINITY : Number(running);
}
