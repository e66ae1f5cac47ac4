import path from "node:path";
import { rolesOf } from "../../cast/cast.ts";
import type { Offer } from "../../hints/offers.ts";
import { LESSONS, lessonNamed } from "../../lessons/list.ts";
import { placeOf } from "../../report/place.ts";
import { type Result, rootOf } from "../../verdict/result.ts";
import { reportFrom } from "../report-from.ts";
import type { FailureShown, OfferShown, Report } from "../words.ts";

/** What a page shows of a result of the learner's own programs. @param offers what to do now */
export function reportOf(result: Result, offers: readonly Offer[]): Report {
  const place = placeIn(result);
  return reportFrom(result, LESSONS, { offers: offers.flatMap(offerShown), ...(place ? { place } : {}) });
}

function placeIn(result: Result): FailureShown["place"] {
  const root = rootOf(result);
  const place = root && placeOf(result, root);
  if (!place) return undefined;
  const { file, line } = place;
  const name = path.basename(file, path.extname(file));
  const lesson = lessonNamed(result.lesson);
  const isProgram = lesson !== undefined && rolesOf(lesson).includes(name);
  return { file, ...(line === undefined ? {} : { line }), ...(isProgram ? { role: name } : {}) };
}

function offerShown(offer: Offer): OfferShown[] {
  switch (offer.what) {
    case "hint": {
      const { misconception, times, about } = offer;
      const link = about === undefined ? "A hint" : `Hint ${about} is about that`;
      return [{ what: "hint", words: `${misconception}, ${times} times in a row.`, link }];
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
