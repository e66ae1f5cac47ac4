import type { Meaning, Vocabulary } from "../cast/vocabulary.ts";
import type { Happening } from "./event.ts";
import { plainText } from "./plain-text.ts";

/**
 * A printed line with what it says in the vocabulary of the part whose program printed it. To be asked once, where the line is
 * recorded; whoever comes later asks the event for it. Every other line is the program's own business.
 */
export function withMeaning(happening: Happening, vocabulary: Vocabulary): Happening {
  if (happening.what !== "printed" || happening.stream !== "stdout") return happening;
  const means = meaningOf(happening.line, vocabulary);
  return means === undefined ? happening : { ...happening, means };
}

function meaningOf(line: string, vocabulary: Vocabulary): Meaning | undefined {
  const text = asSeen(line);
  for (const { pattern, meaning } of vocabulary) {
    const found = pattern.exec(text);
    if (found) return meaning(...found.slice(1));
  }
  return undefined;
}

/** Whether a claim may ask for this. Of what a program prints, only what means something: else it is folded earlier. */
export function matters(happening: Happening): boolean {
  return happening.what !== "printed" || happening.means !== undefined;
}

/** A printed line as a person sees it: without colours and surrounding blanks, and after the last return to its beginning. */
export function asSeen(line: string): string {
  return plainText(line).trim();
}
