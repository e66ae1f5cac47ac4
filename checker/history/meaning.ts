import { plainText } from "./plain-text.ts";

/** What a printed line says of a value, or of the program itself. */
export type Meaning =
  | { readonly does: "sends" | "receives" | "finishes"; readonly value: string; readonly from?: string }
  /** Nobody came within so many milliseconds (lesson 6). */
  | { readonly does: "gives up"; readonly ms: number }
  /** What became of all its values (lesson 7). */
  | { readonly does: "counts"; readonly sent: number; readonly dropped: number }
  /** How many values it has finished, at its end (lesson 9). */
  | { readonly does: "stops"; readonly finished: number };

/** A line that a program printed. */
interface Line {
  readonly line: string;
  readonly stream: "stdout" | "stderr";
}

/**
 * The lines that the lessons ask for are one vocabulary for the whole course: this reads it. To be asked once, where a
 * line is recorded; whoever comes later asks the event for it. Undefined for every other line, which is the program's own
 * business: a line that is longer than one of these may begin like it, as `received 4 bytes` does.
 */
export function meaningOf({ line, stream }: Line): Meaning | undefined {
  if (stream !== "stdout") return undefined;
  const text = asSeen(line);
  for (const [pattern, meaning] of VOCABULARY) {
    const found = pattern.exec(text);
    if (found) return meaning(found[1] ?? "", found[2] ?? "");
  }
  return undefined;
}

const VOCABULARY: readonly (readonly [RegExp, (one: string, two: string) => Meaning])[] = [
  [/^sending (\S+)$/, (value) => ({ does: "sends", value })],
  [/^received (\S+)$/, (value) => ({ does: "receives", value })],
  [/^value: (\S+)$/, (value) => ({ does: "finishes", value })],
  [/^no server within (\d+) ms$/, (ms) => ({ does: "gives up", ms: Number(ms) })],
  [
    /^sent (\d+), dropped (\d+)$/,
    (sent, dropped) => ({ does: "counts", sent: Number(sent), dropped: Number(dropped) }),
  ],
  [/^stopped after (\d+)$/, (finished) => ({ does: "stops", finished: Number(finished) })],
];

/** A line without one of these has no meaning; one with them may have one. */
export const WORDS_OF_MEANING: readonly string[] = [
  "sending ",
  "received ",
  "value: ",
  "no server within ",
  ", dropped ",
  "stopped after ",
];

/** A printed line as a person sees it: without colours and surrounding blanks, and after the last return to its beginning. */
export function asSeen(line: string): string {
  return plainText(line).trim();
}
