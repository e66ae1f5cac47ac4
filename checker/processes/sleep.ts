import { closeSync, openSync, readlinkSync, readSync } from "node:fs";
import { threadStatesOf } from "./descendants.ts";
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
 * A futex has many other uses in a run time of its own, and is no limit of a program's. Numbers are the kernel's, of each
 * architecture.
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

/** In which an event loop waits: epoll_wait(2) and its kin. */
const EPOLL: Readonly<Record<string, readonly number[]>> = { x64: [232, 281, 441], arm64: [22, 441] };
/** Calls that wait with no limit of their own: read(2), recvfrom(2), accept(2), wait4(2), and others of their kinds. */
const ENDLESS: Readonly<Record<string, readonly number[]>> = {
  x64: [0, 43, 45, 47, 61, 247, 288],
  arm64: [63, 95, 202, 207, 212, 242, 260],
};
/** futex(2), its operations that wait, the flags beside those, and where the limit is, if there is one. */
const FUTEX: Readonly<Record<string, number>> = { x64: 202, arm64: 98 };
const FUTEX_WAITS: readonly number[] = [0, 9];
const FUTEX_FLAGS = 128 | 256;
const FUTEX_OPERATION = 1;
const FUTEX_LIMIT = 3;

/** How libzmq names the threads of its own, which wait for the network and for nothing of the program's. */
const OF_THE_LIBRARY = "ZMQbg";

/** For what a thread waits, as far as that is known. */
type Waits =
  /** For so many milliseconds at most; undefined where there is no limit. */
  | { readonly limitMs: number | undefined }
  /** In a run time of its own, with a limit that is not looked up. */
  | "for a while"
  | "unknown";

/**
 * For how long the threads of some processes have gone to sleep at most, in milliseconds: those that have set themselves a
 * limit. As the kernel tells it of the call in which a thread waits (proc(5), syscall). Linux only; empty elsewhere, and where this
 * user may not look.
 */
export function timersOf(pids: readonly number[]): number[] {
  return pids.flatMap((pid) =>
    threadsOf(pid).flatMap((folder) => {
      if (isOfTheLibrary(folder)) return [];
      const waits = waitsOf(folder, pid);
      const limitMs = typeof waits === "object" ? waits.limitMs : undefined;
      return limitMs === undefined ? [] : [limitMs];
    }),
  );
}

/**
 * For how many milliseconds, since they fell asleep, nothing but an event from outside wakes some processes: every thread
 * sleeps, in a call that has no limit or this one. How long ago that was the kernel does not tell. 0 where one of them is
 * awake, or it is not known what it waits for. Linux only; 0 elsewhere, and where this user may not look.
 *
 * Threads of libzmq have limits of their own, after which it tries to connect again, or gives up what nobody took. The first
 * is nothing to a program that waits in its event loop; of the second, one that is about to end makes use.
 *
 * @param libraryMayWake whether it may be waited for that libzmq connects again
 */
export function sleepLimitMs(pids: readonly number[], libraryMayWake = false): number {
  return Math.min(...pids.map((pid) => sleepOf(pid, libraryMayWake)), pids.length > 0 ? Infinity : 0);
}

function sleepOf(pid: number, libraryMayWake: boolean): number {
  const threads = threadsOf(pid);
  if (threads.length === 0 || !threadStatesOf(pid).every((state) => state === "S")) return 0;
  const isInLoop = EPOLL[process.arch]?.includes(callIn(`/proc/${pid}`)) ?? false;
  const limits = threads.map((folder) => {
    if (isInLoop && !libraryMayWake && isOfTheLibrary(folder)) return Infinity;
    const waits = waitsOf(folder, pid);
    return typeof waits === "object" ? (waits.limitMs ?? Infinity) : 0;
  });
  const limitMs = Math.min(...limits);
  // Looked for last, since it takes longest.
  return limitMs > 0 && hasTimerFile(pid) ? 0 : limitMs;
}

/** timerfd_create(2): a limit that stands in no call. */
function hasTimerFile(pid: number): boolean {
  return entriesIn(`/proc/${pid}/fd`).some((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`) === "anon_inode:[timerfd]";
    } catch {
      return false;
    }
  });
}

function threadsOf(pid: number): string[] {
  return entriesIn(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
}

function isOfTheLibrary(folder: string): boolean {
  return readProc(`${folder}/comm`).startsWith(OF_THE_LIBRARY);
}

function callIn(folder: string): number {
  return Number(readProc(`${folder}/syscall`).split(" ")[0] || Number.NaN);
}

/** `232 0x5 0x7f… 0x400 0x320 …`: the number of the call in which a thread is, and its arguments. */
function waitsOf(folder: string, pid: number): Waits {
  const [name, ...rest] = readProc(`${folder}/syscall`).trim().split(" ");
  // Of one that runs there is a word in place of the number.
  if (!/^\d+$/.test(name ?? "")) return "unknown";
  const number = Number(name);
  const argument = (place: number): bigint => BigInt(rest[place] ?? 0);
  if (ENDLESS[process.arch]?.includes(number)) return { limitMs: undefined };
  if (number === FUTEX[process.arch]) {
    const operation = Number(argument(FUTEX_OPERATION)) & ~FUTEX_FLAGS;
    if (!FUTEX_WAITS.includes(operation)) return "unknown";
    return argument(FUTEX_LIMIT) === 0n ? { limitMs: undefined } : "for a while";
  }
  const limit = CALLS[process.arch]?.[number];
  return limit === undefined ? "unknown" : limitOf(limit, argument, pid);
}

function limitOf(limit: Limit, argument: (place: number) => bigint, pid: number): Waits {
  if ("ms" in limit) {
    const ms = Number(BigInt.asIntN(32, argument(limit.ms)));
    return { limitMs: ms < 0 ? undefined : ms };
  }
  const [place, perMs] = "timespec" in limit ? [limit.timespec, 1_000_000n] : [limit.timeval, 1_000n];
  const address = argument(place);
  if (address === 0n) return { limitMs: undefined };
  const ms = timeAt(address, perMs, pid);
  if (ms === undefined) return "for a while";
  const isMoment = "flags" in limit && (argument(limit.flags) & 1n) === 1n;
  const limitMs = isMoment ? ms - Number(process.hrtime.bigint() / 1_000_000n) : ms;
  return limitMs < 0 ? "for a while" : { limitMs };
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
