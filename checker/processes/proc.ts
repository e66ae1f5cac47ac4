import { readdirSync, readFileSync } from "node:fs";

/** The text of a file of proc(5), byte by byte. Empty where it is not there (any more), or may not be read. */
export function readProc(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

/** The names in a folder of proc(5). None where it is not there (any more), or may not be read. */
export function entriesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
