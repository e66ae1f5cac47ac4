import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "./usage.ts";

/**
 * Makes sure that a file can be written before the work for it begins.
 *
 * @returns a function that writes it, whole or not at all
 * @throws UsageError if it cannot be written
 */
export function writableFile(file: string): (text: string) => void {
  const fresh = `${file}.${process.pid}`;
  const write = (text: string): void => {
    writeFileSync(fresh, text);
    renameSync(fresh, file);
  };
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // What an earlier run has left there must not be taken for this one's.
    write("");
    return write;
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}
