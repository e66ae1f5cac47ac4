import os from "node:os";
import { readProc } from "../processes/proc.ts";

/**
 * Whether the machine has a core for further work, by what other processes are at: those that are running, or want to
 * (proc(5), loadavg). To be asked before this process has started others. Linux only; false elsewhere.
 */
export function hasSpareCores(): boolean {
  return runningNow() - 1 < os.availableParallelism();
}

/** Together with this one. */
function runningNow(): number {
  const [, running] = / (\d+)\/\d+ /.exec(readProc("/proc/loadavg")) ?? [];
  return running === undefined ? Number.POSITIVE_INFINITY : Number(running);
}
