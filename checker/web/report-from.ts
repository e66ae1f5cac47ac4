import { lossIn } from "../report/loss.ts";
import { ownWords } from "../report/own-words.ts";
import { playToShow } from "../report/play-to-show.ts";
import { pointStates } from "../report/point-states.ts";
import { explainedFailure, type LessonFacts } from "../verdict/explained-failure.ts";
import { type JudgedClaim, type Result, rootOf } from "../verdict/result.ts";
import { sectionHref } from "./section-href.ts";
import type { FailureShown, Report } from "./words.ts";

/** What is known of a result beside itself, where the learner's files are at hand. */
type Beside = Partial<Pick<Report, "offers"> & Pick<FailureShown, "place">>;

/**
 * What a page shows of a result.
 *
 * @param course all lessons, in order
 * @throws where a failure is of no lesson of the course
 */
export function reportFrom(result: Result, course: readonly LessonFacts[], beside: Beside = {}): Report {
  const lesson = course.find(({ name }) => name === result.lesson);
  const root = result.verdict === "fail" ? rootOf(result) : undefined;
  const failure = root && failureShown(result, root, course, beside);
  const loss = result.verdict === "pass" ? lossIn(result) : undefined;
  const play = playToShow(result, lesson?.shows);
  return {
    result,
    points: pointStates(lesson?.task ?? [], result.claims),
    ...(failure ? { failure } : {}),
    ...(loss === undefined ? {} : { loss }),
    ...(play ? { play } : {}),
    offers: beside.offers ?? [],
  };
}

function failureShown(
  result: Result,
  root: JudgedClaim,
  course: readonly LessonFacts[],
  { place }: Beside,
): FailureShown {
  const { explainedIn, page, section, role: _, ...words } = explainedFailure(result, root, course);
  return {
    ...words,
    explained: { href: sectionHref(explainedIn, section), words: section ?? page },
    ownWords: ownWords(result),
    ...(place ? { place } : {}),
  };
}
