import { allProcesses, isGone } from "./descendants.ts";
import { isYounger, type Mark } from "./mark.ts";
import { sendSignal } from "./signal.ts";

/** What a look at all processes has found. */
interface Look {
  readonly pids: readonly number[];
  /** Whether all that were there lived until they had been looked at. */
  readonly isWhole: boolean;
}

/** What forks and ends every few milliseconds is missed by one look or two, and not by so many. */
const MOST_LOOKS = 50;

/** The processes that carry a mark. Linux only; none elsewhere. */
export function leftBehind(mark: Mark): readonly number[] {
  const ended = new Set<number>();
  for (let looks = 1; ; looks += 1) {
    const { pids, isWhole } = look(mark, ended, () => {});
    if (pids.length > 0 || isWhole || looks === MOST_LOOKS) return pids;
  }
}

/** Ends all that carry a mark, also one that goes on as another process every few milliseconds. */
export function endLeftBehind(mark: Mark): void {
  const ended = new Set<number>();
  for (let looks = 1; looks <= MOST_LOOKS; looks += 1) {
    const { pids, isWhole } = look(mark, ended, (pid) => sendSignal(pid, "SIGKILL"));
    if (pids.length === 0 && isWhole) return;
  }
}

/**
 * @param ended those that earlier looks have found to have ended; this one's are added
 * @param onFound told of each at once: a moment later it may be another process
 */
function look(mark: Mark, ended: Set<number>, onFound: (pid: number) => void): Look {
  const pids: number[] = [];
  let isWhole = true;
  // The newest come first, for they are the ones that may be gone soon.
  for (const pid of allProcesses().reverse()) {
    if (isYounger(pid) === false || ended.has(pid)) continue;
    if (mark.isOn(pid) && !isGone(pid)) {
      onFound(pid);
      pids.push(pid);
    } else if (isGone(pid)) {
      // It may have gone on as one that was not there yet when this look began.
      isWhole = false;
      ended.add(pid);
    }
  }
  return { pids, isWhole };
}
