import { renameSync, rmSync, writeFileSync } from "node:fs";

/**
 * Writes a file by way of another one beside it, so that an interruption leaves the old one or the new one, never half of
 * it, and a full disk leaves nothing new.
 *
 * @param mode the rights of the new one, where they are not the usual ones
 */
export function writeWhole(file: string, text: string, mode?: number): void {
  const fresh = `${file}.${process.pid}`;
  try {
    writeFileSync(fresh, text, mode === undefined ? {} : { mode });
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    // Node does not say which file it was that the disk had no room for.
    throw error instanceof Error ? Object.assign(error, { path: file, dest: file }) : error;
  }
}
