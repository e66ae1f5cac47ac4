import { writeFileSync } from "node:fs";
import { readProc } from "./proc.ts";
import { startOf } from "./process-id.ts";

const NAME = "NON_BLOCKING_CHECK";
/** Begins the tags of all programs of this check, in their environments. */
export const TAG_OF_CHECK = `${NAME}=${process.pid}-${Math.trunc(performance.timeOrigin)}-`;

const ADJUSTMENT = "/proc/self/oom_score_adj";
const MOST_ADJUSTED = 1_000;
/** So many programs of a check can be told apart by their adjustments: more than run at a time. */
const ADJUSTMENTS = 8;
const own = readProc(ADJUSTMENT).trim();

const DUMP_FILTER = "/proc/self/coredump_filter";
const ownFilter = readProc(DUMP_FILTER).trim();
/** Kinds of memory of which a program has little, by their places in the filter of what a core dump has (core(5)). */
const KINDS = [2, 3, 6, 7, 8];
const slots =
  own === "" || ownFilter === "" ? 0 : Math.floor((MOST_ADJUSTED - 1 - Number(own)) / ADJUSTMENTS);
/**
 * Adjustments are in use elsewhere, too (a browser's helpers, a container's programs). With this, which nobody else sets,
 * they are the check's: two checks of the same adjustments have another one each.
 */
export const dumpFilter =
  slots < 1 ? "" : filterOf(1 + (Math.floor(process.pid / slots) % (2 ** KINDS.length - 1)));

/** @param choice which of the kinds have another place than in the checker's own filter: one bit each, not 0 */
function filterOf(choice: number): string {
  const others = KINDS.reduce((bits, kind, at) => bits | (((choice >> at) & 1) << kind), 0);
  return (Number.parseInt(ownFilter, 16) ^ others).toString(16).padStart(8, "0");
}

/** What this check adjusts its programs to. None where the system has nothing of the kind, or leaves no room. */
export const adjustments: readonly number[] =
  slots < 1
    ? []
    : Array.from(
        { length: ADJUSTMENTS },
        (_, at) => Number(own) + 1 + ADJUSTMENTS * (process.pid % slots) + at,
      );
const began = startOf(process.pid) ?? 0;

let count = 0;

/**
 * What a program hands on to all that it starts, however that leaves it: an entry in the environment, and, for what clears or
 * overwrites that, an adjustment of how soon the system ends it when memory is short (proc(5), oom_score_adj), and of what
 * a core dump of it has, which a new session, a second fork and another program in its place all keep. Linux only;
 * elsewhere nothing is known by it.
 */
export class ProcessTag {
  /** The entry in the environment. */
  readonly env: Readonly<Record<string, string>>;
  readonly #entry: string;
  readonly #adjustment: number | undefined;

  constructor() {
    this.#adjustment = adjustments[count % ADJUSTMENTS];
    count += 1;
    this.#entry = `${TAG_OF_CHECK}${count}`;
    this.env = { [NAME]: this.#entry.slice(NAME.length + 1) };
  }

  /** Starts a process with this tag; the entry in its environment is up to `start`. */
  put<T>(start: () => T): T {
    if (this.#adjustment === undefined) return start();
    try {
      write(DUMP_FILTER, `0x${dumpFilter}`);
      write(ADJUSTMENT, String(this.#adjustment));
      return start();
    } finally {
      write(ADJUSTMENT, own);
      write(DUMP_FILTER, `0x${ownFilter}`);
    }
  }

  /** Whether it is on a process that was started since this check was. */
  isOn(pid: number): boolean {
    const environment = readProc(`/proc/${pid}/environ`);
    if (environment.includes(`${this.#entry}\0`)) return true;
    return this.#adjustment !== undefined && isAdjusted(pid, environment, [this.#adjustment]);
  }
}

/** Whether a process was started since this check was; undefined where it is gone. */
export function isYounger(pid: number): boolean | undefined {
  const start = startOf(pid);
  return start === undefined ? undefined : start >= began;
}

/** Whether a process belongs to this check. Linux only; false elsewhere. */
export function isTagged(pid: number): boolean {
  if (!isYounger(pid)) return false;
  const environment = readProc(`/proc/${pid}/environ`);
  return environment.includes(TAG_OF_CHECK) || isAdjusted(pid, environment, adjustments);
}

/** Whether a process has such an adjustment, and no other tag in its environment. */
function isAdjusted(pid: number, environment: string, to: readonly number[]): boolean {
  if (environment.includes(`${NAME}=`)) return false;
  const adjustment = readProc(`/proc/${pid}/oom_score_adj`).trim();
  if (adjustment === "" || !to.includes(Number(adjustment))) return false;
  const filter = readProc(`/proc/${pid}/coredump_filter`).trim();
  // One that is at its end has no memory any more; it may have gone on as another, so it counts.
  return filter === dumpFilter || filter === "";
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch {
    // Then programs are known by their environment alone.
  }
}
