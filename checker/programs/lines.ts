/** Characters of one line that are looked at. What a program prints beyond them is drained. */
const LONGEST_LINE = 10_000;

/**
 * Cuts a stream of bytes into lines. Holds no more than one line of bounded length, however much is
 * printed, and gives what stands after the last line break when the stream ends.
 */
export class Lines {
  readonly #onLine: (line: string) => void;
  readonly #decoder = new TextDecoder();
  #rest = "";

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  push(bytes: Uint8Array): void {
    const text = this.#rest + this.#decoder.decode(bytes, { stream: true });
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      this.#give(text.slice(from, end));
      from = end + 1;
    }
    this.#rest = text.slice(from, from + LONGEST_LINE);
  }

  end(): void {
    const last = this.#rest + this.#decoder.decode();
    this.#rest = "";
    if (last !== "") this.#give(last);
  }

  #give(line: string): void {
    this.#onLine(line.slice(0, LONGEST_LINE).replace(/\r$/, ""));
  }
}

/** Gives the lines of a stream, and resolves when it is closed. Without a stream there are none. */
export function readLines(
  from: NodeJS.ReadableStream | NodeJS.WritableStream | null | undefined,
  onLine: (line: string) => void,
): Promise<void> {
  if (!from) return Promise.resolve();
  const lines = new Lines(onLine);
  return new Promise((resolve) => {
    from.on("data", (bytes: Uint8Array) => lines.push(bytes));
    from.on("error", () => {});
    from.once("close", () => {
      lines.end();
      resolve();
    });
  });
}
