import { closeSync, createReadStream, mkdtempSync, openSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Lines } from "./lines.ts";

/**
 * A file that a program gets as its standard output. What was written to a file is there, however the program
 * ends; of what was written to a pipe, `process.exit()` loses what the pipe has no room for at that moment.
 */
export class FileOutput {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), "workshop-output-"));
  readonly #file = path.join(this.#folder, "stdout");
  /** To be given to the program in place of a pipe. */
  readonly fd = openSync(this.#file, "a");

  /** Once the program has its own hold of the file. */
  handedOver(): void {
    closeSync(this.fd);
  }

  /** Gives all lines that were written, and removes the file. */
  async readAll(onLine: (line: string) => void): Promise<void> {
    const lines = new Lines(onLine);
    for await (const bytes of createReadStream(this.#file)) lines.push(bytes);
    lines.end();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
