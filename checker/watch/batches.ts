/** About as long as a picture of a moving screen: who hears of several things at once has missed none of them. */
const TOGETHER_MS = 30;

/** Hands on things in groups: what comes within a moment goes together. */
export function inBatches<Thing>(handOn: (things: readonly Thing[]) => void): {
  add(thing: Thing): void;
  /** Hands on what is left. */
  flush(): void;
} {
  let waiting: Thing[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const things = waiting;
    waiting = [];
    handOn(things);
  };
  return {
    add(thing) {
      waiting.push(thing);
      timer ??= setTimeout(flush, TOGETHER_MS);
    },
    flush,
  };
}
