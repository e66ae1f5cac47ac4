import { at, type Cast, type PartFacts, partIn, roleIn, sideOf } from "../cast/cast.ts";
import type { Point } from "../claims/point.ts";
import type { Language } from "../history/event.ts";
import { sectionIn } from "../lessons/explained.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { explain } from "../misconceptions/explain.ts";
import type { JudgedClaim, Result } from "./result.ts";

/** What a report has to know of a lesson: data that can be handed to anybody, also to a browser. */
export interface LessonFacts
  extends Pick<Lesson, "name" | "number" | "title" | "explainedIn" | "texts" | "shows"> {
  readonly cast: Cast<PartFacts>;
  readonly task: readonly Point[];
}

/** A failure in the four parts that teach. */
export interface Failure {
  readonly misconception: string;
  /** Whose program it is. */
  readonly role: string;
  readonly expected: string;
  readonly happened: string;
  readonly likely: string;
  readonly next: string;
  /** Where it is explained: on the lesson's page, or that of one before. `explainedIn` is that lesson's name. */
  readonly explainedIn: string;
  readonly page: string;
  readonly section: string | undefined;
}

/**
 * Explains the root of a failed result.
 *
 * @param course all lessons, in order
 * @throws where it is of no lesson of the course
 */
export function explainedFailure(result: Result, root: JudgedClaim, course: readonly LessonFacts[]): Failure {
  const misconception = root.misconception ?? "crashed";
  const lesson = course.find(({ name }) => name === result.lesson);
  const program = lesson && partIn(lesson.cast, root.about);
  const part = program && root.port !== undefined ? at(program, root.port) : program;
  if (!lesson || !part) throw new Error(`nobody is ${root.about} in ${result.lesson}`);
  const reader = { part, language: languageOf(result, root.about) };
  const explained = sectionIn(course, lesson, misconception, sideOf(part));
  const explainedIn = explained?.lesson ?? result.lesson;
  const { likely, next } = explain(misconception, root.seen, reader, lesson.texts);
  return {
    misconception,
    role: part.role,
    expected: sentence(root.says),
    happened: sentence(root.because ?? "it did not"),
    likely,
    next,
    explainedIn,
    page: `lessons/${explainedIn}/README.md`,
    section: explained?.heading,
  };
}

/** What the program of a role is written in, where its command tells. */
function languageOf({ history }: Result, role: string): Language | undefined {
  for (const event of history)
    if (event.what === "started" && (event.who === role || roleIn(event.who) === role)) return event.language;
  // A file that the course laid out is TypeScript, also where there was nothing to start.
  return "JavaScript";
}

/** With a capital and a full stop; a text that begins with a quoted line is left as it is. */
function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
