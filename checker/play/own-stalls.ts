const TICK_MS = 20;
/** What comes later than this by more than a moment was kept from coming. */
const LATE_MS = 50;

/**
 * Watches whether this process itself stands still, as it does where the machine has too much to do, or sleeps.
 *
 * @param tell told of each time, in milliseconds
 * @returns a function that ends this
 */
export function watchOwnStalls(tell: (ms: number) => void): () => void {
  let before = performance.now();
  const look = (): void => {
    const now = performance.now();
    const ms = Math.round(now - before - TICK_MS);
    before = now;
    if (ms >= LATE_MS) tell(ms);
  };
  const clock = setInterval(look, TICK_MS);
  return () => {
    clearInterval(clock);
    look();
  };
}
