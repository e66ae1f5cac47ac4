import type { RecallQuestion } from "../pages/recall.ts";

/** What is known of a question that was asked. */
export interface Recalled {
  /** How often it was answered. */
  readonly times: number;
  /** The number of the lesson in which it comes back. Not there where the last answer was right. */
  readonly due?: number;
}

/** A wrong answer comes back so many lessons later. */
const BACK_AFTER = 2;
const AT_A_TIME = 2;

/**
 * The questions to ask now: first those that come back, then those of the lesson's own page, then those of the pages before
 * it; what was answered right is not asked again.
 *
 * @param lesson the number of the lesson that the learner is at; one more than the last where all are done
 * @param isLast whether none comes after that, so that nothing can come back later
 */
export function questionsDue(
  questions: readonly RecallQuestion[],
  recalled: Readonly<Record<string, Recalled>>,
  { lesson, isLast }: { readonly lesson: number; readonly isLast: boolean },
): RecallQuestion[] {
  const isBack = ({ id }: RecallQuestion): boolean => {
    const due = recalled[id]?.due;
    return due !== undefined && (due <= lesson || isLast);
  };
  const isNew = ({ id, askedIn }: RecallQuestion): boolean => recalled[id] === undefined && askedIn <= lesson;
  const fresh = questions.filter(isNew);
  const own = fresh.filter(({ askedIn }) => askedIn === lesson);
  const before = fresh.filter(({ askedIn }) => askedIn < lesson);
  return [...questions.filter(isBack), ...own, ...before].slice(0, AT_A_TIME);
}

/** What is known of a question after an answer that was given at a lesson. */
export function afterAnswer(before: Recalled | undefined, isRight: boolean, lesson: number): Recalled {
  const times = (before?.times ?? 0) + 1;
  return isRight ? { times } : { times, due: lesson + BACK_AFTER };
}
