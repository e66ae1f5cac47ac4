import { type Cast, type PartFacts, type Side, sideOf } from "../cast/cast.ts";
import type { MisconceptionId } from "../misconceptions/id.ts";
import type { Lesson } from "./lesson.ts";

/** A section of a page. */
export interface Explained {
  /** The lesson whose page it is on. */
  readonly lesson: string;
  readonly heading: string;
}

/** What each page says of its own task, whatever was explained before. */
const BY_EACH_PAGE: Readonly<Partial<Record<MisconceptionId, string>>> = {
  "no-program": "How the checker knows",
  "does-not-compile": "How the checker knows",
  crashed: "How the checker knows",
  "not-flushed": "How the checker knows",
  "printed-not-sent": "How the checker knows",
  "sent-not-printed": "How the checker knows",
  "received-not-printed": "How the checker knows",
  "missing-value": "The task",
  "extra-value": "The task",
};

/** What is asked of a lesson to find a section. */
type Explaining = Pick<Lesson, "name" | "explainedIn"> & { readonly cast: Cast<PartFacts> };

/**
 * Where a misconception of a program is explained: on the page of its lesson, or of the last lesson before it that explains it to
 * programs of that side. Undefined where it can't be found in that lesson.
 *
 * @param course all lessons, in order
 */
export function sectionIn(
  course: readonly Explaining[],
  { name, explainedIn }: Pick<Lesson, "name" | "explainedIn">,
  id: MisconceptionId,
  side: Side,
): Explained | undefined {
  const own = explainedIn[id] ?? BY_EACH_PAGE[id];
  if (own !== undefined) return { lesson: name, heading: own };
  const place = course.findIndex((lesson) => lesson.name === name);
  const before = course.slice(0, Math.max(0, place));
  const last = before.findLast(
    (lesson) =>
      lesson.explainedIn[id] !== undefined && lesson.cast.written.some((part) => sideOf(part) === side),
  );
  const heading = last?.explainedIn[id];
  return last && heading !== undefined ? { lesson: last.name, heading } : undefined;
}
