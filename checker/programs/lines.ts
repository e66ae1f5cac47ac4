/** Characters of one line that are looked at. What a program prints beyond them is drained. */
const LONGEST_LINE = 10_000;
/** Who has printed so many lines prints without end. */
const FLOOD_LINES = 5_000;
/** Of each piece of a flood these are given, for they may be the last words. */
const LAST_LINES = 10;
const LINE_BREAK = 10;

/** What is done with the lines of a stream. */
export interface OnLines {
  line(line: string): void;
  /** So many lines of a flood were not looked at, since none of the wanted words was in them. */
  many?(count: number): void;
  /** Words of lines that are looked at in every flood. */
  readonly wanted?: readonly string[];
}

/**
 * Cuts a stream of bytes into lines. Holds no more than one line of bounded length, however much is
 * printed, and gives what stands after the last line break when the stream ends. A flood is counted, and costs next to
 * nothing more.
 */
export class Lines {
  readonly #on: OnLines;
  readonly #longestWord: number;
  readonly #decoder = new TextDecoder();
  #rest = "";
  #given = 0;

  constructor(on: OnLines) {
    this.#on = on;
    this.#longestWord = Math.max(0, ...(on.wanted ?? []).map(({ length }) => length));
  }

  push(bytes: Uint8Array): void {
    const isFlood = this.#on.many !== undefined && this.#given > FLOOD_LINES;
    const from = isFlood && !this.#hasWanted(bytes) ? beginOfLast(bytes, LAST_LINES) : 0;
    if (from > 0) {
      this.#on.many?.(breaksIn(bytes, from));
      // What was begun before has ended in what was not looked at.
      this.#decoder.decode();
      this.#rest = "";
    }
    this.#cut(this.#rest + this.#decoder.decode(bytes.subarray(from), { stream: true }));
  }

  end(): void {
    const last = this.#rest + this.#decoder.decode();
    this.#rest = "";
    if (last !== "") this.#give(last);
  }

  #cut(text: string): void {
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      this.#give(text.slice(from, end));
      from = end + 1;
    }
    this.#rest = text.slice(from, from + LONGEST_LINE);
  }

  /** Whether one of the wanted words is in a piece, or has begun before it. */
  #hasWanted(bytes: Uint8Array): boolean {
    const piece = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const seam = this.#rest.slice(-this.#longestWord) + piece.toString("latin1", 0, this.#longestWord);
    return (this.#on.wanted ?? []).some((word) => piece.includes(word) || seam.includes(word));
  }

  #give(line: string): void {
    this.#given += 1;
    this.#on.line(line.slice(0, LONGEST_LINE).replace(/\r$/, ""));
  }
}

/** Where the last so many whole lines begin; 0 where there are no more than that. */
function beginOfLast(bytes: Uint8Array, lines: number): number {
  let at = bytes.length;
  for (let count = 0; count <= lines; count += 1) {
    if (at === 0) return 0;
    at = bytes.lastIndexOf(LINE_BREAK, at - 1);
    if (at === -1) return 0;
  }
  return at + 1;
}

function breaksIn(bytes: Uint8Array, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_BREAK); at !== -1 && at < end; at = bytes.indexOf(LINE_BREAK, at + 1))
    count += 1;
  return count;
}

/** Gives the lines of a stream, and resolves when it is closed. Without a stream there are none. */
export function readLines(
  from: NodeJS.ReadableStream | NodeJS.WritableStream | null | undefined,
  on: OnLines,
): Promise<void> {
  if (!from) return Promise.resolve();
  const lines = new Lines(on);
  return new Promise((resolve) => {
    from.on("data", (bytes: Uint8Array) => lines.push(bytes));
    from.on("error", () => {});
    from.once("close", () => {
      lines.end();
      resolve();
    });
  });
}
