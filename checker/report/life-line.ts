/** To the beginning of the line, and all of it cleared (ECMA-48: EL). */
const CLEAR = "\r\x1b[K";
/** Who waits no longer than this has seen that something goes on. */
const LONG_MS = 1_000;
const EVERY_MS = 250;
/** A line that is longer than the terminal can't be overwritten. */
const WIDTH = 80;

type Stream = Pick<NodeJS.WriteStream, "isTTY" | "write"> & { readonly columns?: number };

/**
 * One line that says what a check is at, once that takes longer than a second: overwritten in a terminal; elsewhere, a line for
 * whatever itself takes longer.
 */
export class LifeLine {
  readonly #stream: Stream;
  readonly #began = performance.now();
  readonly #clock: NodeJS.Timeout;
  #words = "";
  #since = performance.now();
  #isShown = false;

  constructor(stream: Stream) {
    this.#stream = stream;
    this.#clock = setInterval(() => this.#show(), EVERY_MS);
  }

  /** What the check is at from now on. */
  readonly say = (words: string): void => {
    if (words === this.#words) return;
    this.#words = words;
    this.#since = performance.now();
    if (!this.#stream.isTTY) this.#isShown = false;
  };

  /** Makes room for what is written next. */
  clear(): void {
    if (this.#isShown && this.#stream.isTTY) this.#stream.write(CLEAR);
    this.#isShown = false;
  }

  end(): void {
    clearInterval(this.#clock);
    this.clear();
  }

  #show(): void {
    const now = performance.now();
    const ms = now - this.#since;
    if (this.#words === "" || now - this.#began < LONG_MS) return;
    if (this.#stream.isTTY) {
      const seconds = ms < LONG_MS ? "" : `, ${Math.floor(ms / 1_000)} s`;
      const width = Math.min(WIDTH, this.#stream.columns || WIDTH) - 1;
      this.#stream.write(`${CLEAR}${`  … ${this.#words}${seconds}`.slice(0, width)}`);
      this.#isShown = true;
    } else if (ms >= LONG_MS && !this.#isShown) {
      this.#stream.write(`  … ${this.#words}\n`);
      this.#isShown = true;
    }
  }
}
