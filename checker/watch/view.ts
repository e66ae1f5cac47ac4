import type { LessonProgress } from "../progress/progress.ts";
import { hintInWords, type Offer, offersAfter } from "../report/offers.ts";
import type { Paint } from "../report/paint.ts";
import { placeLine } from "../report/place.ts";
import { reportWithoutTimeline, wholeReport } from "../report/whole.ts";
import type { Result } from "../verdict/result.ts";

/** The keys of a watch. */
export const KEYS = "  Keys: r again, h hint, c compare, n next, l list, q quit";

/**
 * What a watch shows of a result: the report, and what to do now. If all of it does not fit into `rows`
 * lines, the timeline is left out, and then the claims that hold, so that the verdict and its explanation are seen first.
 */
export function resultLines(
  result: Result,
  { known, rows, paint }: { known: LessonProgress; rows: number; paint: Paint },
): string[] {
  const end = [
    ...placeLine(result, process.env),
    ...offersAfter(result, known).map((offer) => `  ${inKeys(offer)}`),
  ];
  const whole = [...wholeReport(result, paint), "", ...end];
  // The keys, and the line on which the cursor stands.
  if (whole.length + 2 <= rows) return whole;
  const rest = ["", "  t shows the timeline; there was no room for it.", ...end];
  const short = [...reportWithoutTimeline(result, paint), ...rest];
  if (short.length + 2 <= rows) return short;
  // What holds can wait; what is broken has to be seen.
  const claims = result.claims.filter(({ verdict }) => verdict !== "holds");
  return [...reportWithoutTimeline({ ...result, claims }, paint), ...rest];
}

/** An offer in words, for someone who types keys. */
function inKeys(offer: Offer): string {
  switch (offer.what) {
    case "hint":
      return `${offer.misconception}, ${offer.times} times in a row. ${hintInWords(offer.about)}: press h.`;
    case "compare":
      return "c shows yours beside the solution.";
    case "next":
      return offer.lesson
        ? `Well done. n goes on to ${offer.lesson.name}, "${offer.lesson.title}".`
        : "Well done. That was the last lesson there is.";
  }
}
