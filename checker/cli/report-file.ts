import { lstatSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { writeWhole } from "../environment/write-whole.ts";
import { UsageError } from "../usage.ts";

/**
 * Makes sure that a report can be written to a file before the work for it begins. Only a report of the same kind gives
 * way to it, or an empty file: nothing that somebody has written, and no device. A link stays, and leads to the report.
 *
 * @param isReport whether a text is such a report
 * @returns a function that writes it, whole or not at all
 * @throws UsageError if it cannot be written
 */
export function reportFile(file: string, isReport: (text: string) => boolean): (text: string) => void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const place = placeOf(file);
    const write = (text: string): void => writeWhole(place, text, modeOf(place, isReport));
    // What an earlier run has left there must not be taken for this one's.
    write("");
    return write;
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}

/** Where a file is or will be: at the other end, where it is a link. */
function placeOf(file: string): string {
  try {
    lstatSync(file);
  } catch {
    return file;
  }
  return realpathSync(file);
}

/**
 * The rights of the file that gives way; undefined where there is none.
 *
 * @throws where there is anything else
 */
function modeOf(place: string, isReport: (text: string) => boolean): number | undefined {
  const stat = lstatSync(place, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (stat.isDirectory()) throw new Error("it is a folder");
  if (!stat.isFile()) throw new Error("it is no file, but a device, a pipe or a socket");
  if (stat.size > 0 && !isReport(readFileSync(place, "utf8"))) {
    throw new Error("it is there already, and is no report. It was left as it is; give another name");
  }
  return stat.mode;
}
