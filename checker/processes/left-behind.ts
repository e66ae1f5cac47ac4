import { allProcesses, isGone } from "./descendants.ts";
import { isYounger, type ProcessTag } from "./process-tag.ts";
import { sendSignal } from "./signal.ts";

/** What forks and ends every few milliseconds is missed by one look or two, and not by so many. */
const MOST_LOOKS = 50;
/** On a machine that is busy somebody else's process ends in nearly every look; that alone is not looked into for as long. */
const LOOKS_AT_OTHERS = 8;

/** The processes that carry a tag. Linux only; none elsewhere. */
export function leftBehind(tag: ProcessTag): readonly number[] {
  const search = new Search(tag);
  while (search.goesOn) {
    search.look(() => {});
    if (search.found.length > 0) break;
  }
  return search.found;
}

/** Ends all that carry a tag, also one that goes on as another process every few milliseconds. */
export function endLeftBehind(tag: ProcessTag): void {
  const search = new Search(tag);
  while (search.goesOn) search.look((pid) => sendSignal(pid, "SIGKILL"));
}

/** Looks at all processes, until one look has seen all of them that were there. */
class Search {
  /** What the last look has found. */
  found: readonly number[] = [];
  readonly #tag: ProcessTag;
  /** Those with the tag that had ended by the time that they were looked at. */
  readonly #ended = new Set<number>();
  #looks = 0;
  #isWhole = false;

  constructor(tag: ProcessTag) {
    this.#tag = tag;
  }

  /** Whether another look may show what the last one has missed. */
  get goesOn(): boolean {
    // What was found may have gone on since, whatever was done to it.
    if (this.found.length > 0) return this.#looks < MOST_LOOKS;
    return !this.#isWhole && this.#looks < (this.#ended.size > 0 ? MOST_LOOKS : LOOKS_AT_OTHERS);
  }

  /** @param onFound told of each at once: a moment later it may be another process */
  look(onFound: (pid: number) => void): void {
    const found: number[] = [];
    this.#looks += 1;
    this.#isWhole = true;
    // The newest come first, for they are the ones that may be gone soon.
    for (const pid of allProcesses().reverse()) {
      const younger = isYounger(pid);
      if (younger === false || this.#ended.has(pid)) continue;
      const isTagged = younger === true && this.#tag.isOn(pid);
      if (isTagged && !isGone(pid)) {
        onFound(pid);
        found.push(pid);
      } else if (isTagged) {
        // It may have gone on as one that was not there yet when this look began.
        this.#isWhole = false;
        this.#ended.add(pid);
      } else if (isYounger(pid) === undefined) this.#isWhole = false;
    }
    this.found = found;
  }
}
