import { closeSync, openSync, readSync } from "node:fs";
import { entriesIn, readProc } from "./proc.ts";

/** How a system call that waits is told for how long. */
type Limit =
  /** Milliseconds, as a number; negative for no limit. */
  | { readonly ms: number }
  /** A timespec in the program's memory; no limit where there is none. */
  | { readonly timespec: number }
  /** The same, which may be a moment of the monotonic clock, where a flag says so (clock_nanosleep(2), TIMER_ABSTIME). */
  | { readonly timespec: number; readonly flags: number }
  /** A timeval there. */
  | { readonly timeval: number };

/**
 * Where each call that waits has its limit, as the place of an argument (poll(2), select(2), epoll_wait(2), nanosleep(2)).
 * A futex has many other uses in a run time of its own, and is left out. Numbers are the kernel's, of each architecture.
 */
const CALLS: Readonly<Record<string, Readonly<Record<number, Limit>>>> = {
  x64: {
    7: { ms: 2 },
    23: { timeval: 4 },
    35: { timespec: 0 },
    230: { timespec: 2, flags: 1 },
    232: { ms: 3 },
    270: { timespec: 4 },
    271: { timespec: 2 },
    281: { ms: 3 },
    441: { timespec: 3 },
  },
  arm64: {
    22: { ms: 3 },
    72: { timespec: 4 },
    73: { timespec: 2 },
    101: { timespec: 0 },
    115: { timespec: 2, flags: 1 },
    441: { timespec: 3 },
  },
};

/** How libzmq names the threads of its own, which wait for the network and for nothing of the program's. */
const OF_THE_LIBRARY = "ZMQbg";

/**
 * For how long at most the threads of some processes sleep now, in milliseconds: those that have set themselves a limit. As
 * the kernel tells it of the call in which a thread waits (proc(5), syscall). Linux only; empty elsewhere, and where this
 * user may not look.
 */
export function timersOf(pids: readonly number[]): number[] {
  return pids.flatMap((pid) =>
    entriesIn(`/proc/${pid}/task`).flatMap((thread) => {
      const folder = `/proc/${pid}/task/${thread}`;
      if (readProc(`${folder}/comm`).startsWith(OF_THE_LIBRARY)) return [];
      const ms = limitIn(readProc(`${folder}/syscall`), pid);
      return ms === undefined || ms < 0 ? [] : [ms];
    }),
  );
}

/** @param syscall `232 0x5 0x7f… 0x400 0x320 …`: the number of the call, and its arguments */
function limitIn(syscall: string, pid: number): number | undefined {
  const [number, ...rest] = syscall.trim().split(" ");
  const limit = CALLS[process.arch]?.[Number(number)];
  if (limit === undefined) return undefined;
  const argument = (place: number): bigint => BigInt(rest[place] ?? 0);
  if ("ms" in limit) return Number(BigInt.asIntN(32, argument(limit.ms)));
  const [place, perMs] = "timespec" in limit ? [limit.timespec, 1_000_000n] : [limit.timeval, 1_000n];
  const address = argument(place);
  const ms = address === 0n ? undefined : timeAt(address, perMs, pid);
  const isMoment = "flags" in limit && (argument(limit.flags) & 1n) === 1n;
  return ms !== undefined && isMoment ? ms - Number(process.hrtime.bigint() / 1_000_000n) : ms;
}

/** Seconds and a fraction, 64 bits each. */
function timeAt(address: bigint, perMs: bigint, pid: number): number | undefined {
  try {
    const memory = openSync(`/proc/${pid}/mem`, "r");
    try {
      const bytes = Buffer.alloc(16);
      if (readSync(memory, bytes, 0, 16, address) < 16) return undefined;
      return Number(bytes.readBigInt64LE(0) * 1_000n + bytes.readBigInt64LE(8) / perMs);
    } finally {
      closeSync(memory);
    }
  } catch {
    return undefined;
  }
}
