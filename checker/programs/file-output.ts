import { closeSync, createReadStream, fstatSync, mkdtempSync, openSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Lines, type OnLines } from "./lines.ts";

/** Of what was written, so much is read. */
const MOST_BYTES = 16 * 2 ** 20;

/**
 * A file that a program gets as its standard output. What was written to a file is there, however the program
 * ends; of what was written to a pipe, `process.exit()` loses what the pipe has no room for at that moment.
 *
 * The file has a name for a moment only, where the system lets go of that of an open file: then nothing is left of it,
 * however the checker ends.
 */
export class FileOutput {
  readonly #folder: string;
  readonly #read: number;
  /** To be given to the program in place of a pipe. */
  readonly fd: number;

  /** @throws where no file can be made in the folder for such */
  constructor() {
    this.#folder = mkdtempSync(path.join(os.tmpdir(), "workshop-output-"));
    try {
      const file = path.join(this.#folder, "stdout");
      this.fd = openSync(file, "a");
      this.#read = openSync(file, "r");
    } finally {
      if (process.platform !== "win32") this.#remove();
    }
  }

  /** Once the program has its own hold of the file. */
  handedOver(): void {
    closeSync(this.fd);
  }

  /** Whether more was written than anybody looks at. */
  get isFull(): boolean {
    return fstatSync(this.#read).size > MOST_BYTES;
  }

  /** Gives the lines that were written, and lets go of the file. */
  async readAll(on: OnLines): Promise<void> {
    const lines = new Lines(on);
    // The path is not looked at where there is a descriptor.
    for await (const bytes of createReadStream("", { fd: this.#read, end: MOST_BYTES })) lines.push(bytes);
    lines.end();
    this.#remove();
  }

  #remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
