/** Cursor to the first line, and all below it cleared (ECMA-48: CUP, ED). */
const HOME_AND_CLEAR = "\x1b[H\x1b[J";

/** Where nothing is known of its height: nothing has to fit. */
const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * What the learner sees of a watch. A fresh screen pushes what stood there upwards instead of wiping it, so
 * that it can be scrolled back to; without a terminal everything is printed one after another.
 */
export class Screen {
  readonly #stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  /** Lines that fit on it. */
  get rows(): number {
    return this.#stream.isTTY ? this.#stream.rows || NO_LIMIT : NO_LIMIT;
  }

  /** Begins a fresh screen with these lines. */
  fresh(lines: readonly string[]): void {
    if (this.#stream.isTTY) this.#stream.write("\n".repeat(this.#stream.rows || 0));
    this.replace(lines);
  }

  /** Puts these lines in the place of those that are seen now. */
  replace(lines: readonly string[]): void {
    this.#stream.write((this.#stream.isTTY ? HOME_AND_CLEAR : "") + text(lines));
  }

  /** Adds lines below. */
  add(lines: readonly string[]): void {
    this.#stream.write(text(lines));
  }
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
