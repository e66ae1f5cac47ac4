import { hintInWords, type Offer, offerInWords, offersAfter } from "../hints/offers.ts";
import type { LessonProgress } from "../progress/progress.ts";
import type { Paint } from "../report/paint.ts";
import { placeLine } from "../report/place.ts";
import { type Part, reportWithout } from "../report/whole.ts";
import type { Result, Verdict } from "../verdict/result.ts";

/** The keys of a watch. */
export const KEYS = "  Keys: r again, h hint, c compare, n next, l list, q quit";

/** What is left out where there is no room: after a pass the picture says more than the claims, after a failure the words. */
const SHORTER: Readonly<Record<Verdict, readonly (readonly Part[])[]>> = {
  pass: [["points that hold"], ["timeline"], ["timeline", "points that hold"]],
  fail: [
    ["timeline"],
    ["timeline", "points that hold"],
    ["timeline", "points that hold", "the program's own words"],
  ],
  unknown: [["timeline"], ["timeline", "points that hold"]],
};

/**
 * What a watch shows of a result: the report, and what to do now. If all of it does not fit into `rows` lines, as much is
 * left out as has to be, so that the verdict and its explanation are seen.
 */
export function resultLines(
  result: Result,
  { known, rows, paint, hasKeys }: { known: LessonProgress; rows: number; paint: Paint; hasKeys: boolean },
): string[] {
  const inWords = (offer: Offer): string => (hasKeys ? inKeys(offer) : offerInWords(offer, result.lesson));
  const end = [
    ...placeLine(result, process.env),
    ...offersAfter(result, known).map((offer) => `  ${inWords(offer)}`),
  ];
  // Without a terminal there is no last line to be seen, and no key that would show the rest.
  if (!hasKeys) return [...reportWithout([], result, paint), "", ...end];
  // The keys, and the line on which the cursor stands.
  const room = rows - 2;
  let lines: string[] = [];
  for (const parts of [[], ...SHORTER[result.verdict]]) {
    const [most] = parts;
    const note = most === undefined ? [] : ["", `  t shows the ${most}; there was no room.`];
    lines = [...reportWithout(parts, result, paint), ...note, "", ...end];
    if (lines.length <= room) break;
  }
  return lines;
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
