import { readProc } from "../processes/proc.ts";

/** So few open files every system allows that was not told otherwise; a program of the course needs a tenth of that. */
const FEW_FILES = 256;

/** What a machine may have run out of, by what programs and systems say of it. */
const SHORTAGES: readonly (readonly [RegExp, string, (() => boolean)?])[] = [
  [/\bENOSPC\b|No space left on device/i, "a disk is full"],
  [/\bEDQUOT\b|Disk quota exceeded/i, "this user's share of a disk is used up"],
  [/\bENFILE\b|Too many open files in system/i, "too many files are open on this machine"],
  // Else it is the program itself that opens one after the other.
  [
    /\bEMFILE\b|Too many open file/i,
    "this user may open only a few files at a time (`ulimit -n` tells how many)",
    hasFewFiles,
  ],
  // Not EAGAIN as such: that is how a socket says that it would have to wait.
  [
    /(\bfork\b|\bv?fork:|\bspawn\b|\bclone\b|pthread_create|uv_thread_create|system_error)[^\n]*(EAGAIN|Resource temporarily unavailable)|Resource temporarily unavailable \(src\/thread|can't start new thread|unable to create (new )?native thread/i,
    "no more processes or threads can be started (by this user, or at all; `ulimit -u` tells the user's share)",
  ],
];

/** Of what the machine has run out, by the words of an error. Undefined where they say nothing of the kind. */
export function shortageIn(text: string): string | undefined {
  return SHORTAGES.find(([words, , isSo = () => true]) => words.test(text) && isSo())?.[1];
}

function hasFewFiles(): boolean {
  const [, limit] = /^Max open files\s+(\d+)/m.exec(readProc("/proc/self/limits")) ?? [];
  // Where no file can be opened any more, not even that can be read.
  return limit === undefined ? process.platform === "linux" : Number(limit) <= FEW_FILES;
}
