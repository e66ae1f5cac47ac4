import { entriesIn, readProc } from "./proc.ts";

/** A process's own children, and theirs. Linux only; empty elsewhere. */
export function descendantsOf(pid: number): number[] {
  return childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Of all its threads: tsx starts a compiler from one of its own, where a program is new to it. */
function childrenOf(pid: number): number[] {
  return entriesIn(`/proc/${pid}/task`).flatMap((thread) =>
    readProc(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number),
  );
}

/** The process that has started this one, or has taken it over since. Linux only; undefined elsewhere, and where it is gone. */
export function parentOf(pid: number): number | undefined {
  const parent = fieldsOf(readProc(`/proc/${pid}/stat`))[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Whose a process is: its real user's id (proc(5), Uid). Linux only; undefined elsewhere, and where it is gone. */
export function userOf(pid: number): number | undefined {
  const [, uid] = /^Uid:\s*(\d+)/m.exec(readProc(`/proc/${pid}/status`)) ?? [];
  return uid === undefined ? undefined : Number(uid);
}

/** What `cpuTicks` counts in (USER_HZ, time(7)). */
export const MS_PER_CPU_TICK = 10;

/** What a process has used of the CPU by itself, in the system's ticks. Linux only; 0 elsewhere, and where it is gone. */
export function cpuTicksOf(pid: number): number {
  return statOf(pid)?.cpuTicks ?? 0;
}

/** What a process and all that it started are at. */
export interface Activity {
  /** What they have used of the CPU, in the system's ticks. */
  readonly cpuTicks: number;
  /** Whether the main thread of one wants more of it. */
  readonly runnable: boolean;
  /** Whether one was stopped by a signal, and stands still. */
  readonly stopped: boolean;
  /**
   * How often their main threads were given a CPU, and how long those had wanted one by then (Linux, Documentation/scheduler/
   * sched-stats). Undefined where the system does not tell.
   */
  readonly turns?: { readonly count: number; readonly waitedMs: number };
}

export function activityOf(pid: number): Activity | undefined {
  const own = statOf(pid);
  if (!own) return undefined;
  const others = descendantsOf(pid);
  const stats = [own, ...others.map(statOf).filter((stat) => stat !== undefined)];
  const turns = turnsOf([pid, ...others]);
  return {
    cpuTicks: stats.reduce((sum, { cpuTicks }) => sum + cpuTicks, 0),
    runnable: stats.some(({ state }) => state === "R"),
    stopped: stats.some(({ state }) => state === "T"),
    // Who is there has run.
    ...(turns.count > 0 ? { turns } : {}),
  };
}

/** How often the main threads of processes were given a CPU, and how long those had wanted one by then. Linux only; 0 elsewhere. */
export function turnsOf(pids: readonly number[]): { count: number; waitedMs: number } {
  let count = 0;
  let waitedMs = 0;
  for (const pid of pids) {
    const [, waitedNs, timesRun] = readProc(`/proc/${pid}/schedstat`).split(" ").map(Number);
    count += timesRun ?? 0;
    waitedMs += (waitedNs ?? 0) / 1e6;
  }
  return { count, waitedMs };
}

/** Whether no thread of a process wants to compute. Linux only; true elsewhere. */
export function areThreadsAsleep(pid: number): boolean {
  return threadStatesOf(pid).every((state) => state !== "R");
}

/** What each thread of a process is at, as one letter of proc(5). Linux only; none elsewhere, and where it is gone. */
export function threadStatesOf(pid: number): (string | undefined)[] {
  return entriesIn(`/proc/${pid}/task`).map(
    (thread) => stateIn(readProc(`/proc/${pid}/task/${thread}/stat`))?.state,
  );
}

/** The largest resident size that a process, or one that it started, has had, in bytes (proc(5), VmHWM). Linux only; 0 elsewhere. */
export function peakMemoryOf(pid: number): number {
  const kilobytes = [pid, ...descendantsOf(pid)].map(
    (each) => /^VmHWM:\s*(\d+) kB/m.exec(readProc(`/proc/${each}/status`))?.[1] ?? 0,
  );
  return Math.max(...kilobytes.map(Number)) * 1024;
}

/** What a process is at, as one letter of proc(5): R, S, T, …. Linux only; undefined elsewhere, and where it is gone. */
export function stateOf(pid: number): string | undefined {
  return statOf(pid)?.state;
}

/** Whether a process has ended, also where nobody has taken note of it yet. Linux only; true elsewhere. */
export function isGone(pid: number): boolean {
  return [undefined, "Z", "X"].includes(stateOf(pid));
}

/** signal(7): the number of SIGSTOP on x86 and ARM. */
const SIGSTOP = 19;

/**
 * Whether a process has yet to be stopped by a signal that waits for it (proc(5), ShdPnd). Where it stands still
 * already, somebody wants it to stay so. Linux only; false elsewhere.
 */
export function isToBeStopped(pid: number): boolean {
  const [, pending = "0"] = /^ShdPnd:\s*(\w+)/m.exec(readProc(`/proc/${pid}/status`)) ?? [];
  return ((BigInt(`0x${pending}`) >> BigInt(SIGSTOP - 1)) & 1n) === 1n;
}

function statOf(pid: number): { state: string; cpuTicks: number } | undefined {
  return stateIn(readProc(`/proc/${pid}/stat`));
}

/** What stands behind the command's name, which is in parentheses and may have anything in it. */
function fieldsOf(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

/** proc(5): after the command's name, field 3 is the state, 14 and 15 user and system time. */
function stateIn(stat: string): { state: string; cpuTicks: number } | undefined {
  const fields = fieldsOf(stat);
  const [state, user, system] = [fields[0], fields[11], fields[12]];
  if (state === undefined || user === undefined || system === undefined) return undefined;
  return { state, cpuTicks: Number(user) + Number(system) };
}

/** Every process of this machine, or of this container. Linux only; empty elsewhere. */
export function allProcesses(): number[] {
  return entriesIn("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}
