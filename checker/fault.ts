import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { fileURLToPath } from "node:url";

/** A place in a stack: a file as a URL or a path, its line, and its column, where there is one. */
const PLACE = /((?:file:\/\/)?\/[^()\s]*?):(\d+)(?::(\d+))?\)?$/;
const OF_THE_CHECKER = /checker\/[\w/.-]+\.(?:ts|mjs)$/;

/**
 * Where in the checker's sources a fault was: `checker/play/play.ts:12`. What runs is compiled, and its maps are read only
 * here: Node would read them at every start. Undefined where that is not known.
 */
export function placeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  for (const frame of (error.stack ?? "").split("\n")) {
    const [, file = "", line = "", column = "1"] = PLACE.exec(frame) ?? [];
    const [source, sourceLine] = sourceOf(file, Number(line), Number(column));
    const [name] = OF_THE_CHECKER.exec(source) ?? [];
    if (name !== undefined) return `${name}:${sourceLine}`;
  }
  return undefined;
}

/** @returns the same place where there is no map of the file */
function sourceOf(file: string, line: number, column: number): readonly [file: string, line: number] {
  try {
    const code = file.startsWith("file:") ? fileURLToPath(file) : file;
    const map = new SourceMap(JSON.parse(readFileSync(`${code}.map`, "utf8")));
    const entry = map.findEntry(line - 1, column - 1);
    return "originalSource" in entry ? [entry.originalSource, entry.originalLine + 1] : [file, line];
  } catch {
    return [file, line];
  }
}
