import { hintInWords, type Offer } from "../../hints/offers.ts";
import { slug } from "../../pages/slug.ts";
import { lossIn } from "../../report/loss.ts";
import { ownWords } from "../../report/own-words.ts";
import { placeOf } from "../../report/place.ts";
import { playToShow } from "../../report/play-to-show.ts";
import { pointStates } from "../../report/point-states.ts";
import { failureOf } from "../../verdict/failure.ts";
import { taskOf } from "../../verdict/lesson-facts.ts";
import { type Result, rootOf } from "../../verdict/result.ts";
import type { FailureShown, OfferShown, Report } from "../words.ts";

/** What a page shows of a result. @param offers what to do now */
export function reportOf(result: Result, offers: readonly Offer[]): Report {
  const failure = result.verdict === "fail" ? failureIn(result) : undefined;
  const loss = result.verdict === "pass" ? lossIn(result) : undefined;
  const play = playToShow(result);
  return {
    result,
    points: pointStates(taskOf(result.lesson), result.claims),
    ...(failure ? { failure } : {}),
    ...(loss === undefined ? {} : { loss }),
    ...(play ? { play } : {}),
    offers: offers.flatMap(offerShown),
  };
}

function failureIn(result: Result): FailureShown | undefined {
  const root = rootOf(result);
  if (!root) return undefined;
  const { page, section, role, ...words } = failureOf(result, root);
  const [lesson = result.lesson] = /lesson-\d+/.exec(page) ?? [];
  const place = placeOf(result, root);
  return {
    ...words,
    explained:
      section === undefined
        ? { href: `${lesson}.html`, words: page }
        : { href: `${lesson}.html#${slug(section)}`, words: section },
    ownWords: ownWords(result),
    ...(place
      ? { place: { role, file: place.file, ...(place.line === undefined ? {} : { line: place.line }) } }
      : {}),
  };
}

function offerShown(offer: Offer): OfferShown[] {
  switch (offer.what) {
    case "hint": {
      const { misconception, times, about } = offer;
      const words = `${misconception}, ${times} times in a row. ${hintInWords(about)}.`;
      return [{ what: "hint", words, ...(about === undefined ? {} : { number: about }) }];
    }
    case "next": {
      const { lesson } = offer;
      if (!lesson) return [];
      return [{ what: "next", words: `${lesson.number}. ${lesson.title}`, href: `${lesson.name}.html` }];
    }
    case "compare":
      return [];
  }
}
