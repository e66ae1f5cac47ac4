import path from "node:path";
import { type Example, examplesOf, misconceptionOf } from "../examples/examples.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { LESSONS, lessonOfFolder } from "../lessons/list.ts";
import { shown, solutionFolder, TYPED_IN } from "../paths.ts";
import type { Candidate } from "./candidate.ts";

export function solutionCandidates(): Candidate[] {
  return LESSONS.map((lesson) => expecting(solutionFolder(lesson.name), lesson, "pass"));
}

export function exampleCandidates(): Candidate[] {
  const candidate = (example: Example, expected: string): Candidate => ({
    lesson: example.lesson,
    programs: shown(example.folder),
    folder: example.folder,
    expected,
  });
  return [
    ...examplesOf("right").map((example) => candidate(example, "pass")),
    ...examplesOf("wrong").map((example) => candidate(example, misconceptionOf(example))),
  ];
}

/**
 * `path/to/lesson-2=wrong-port`: a folder of programs, by its last name, and what has to come out.
 *
 * @returns undefined where that is not what it says
 */
export function givenCandidate(words: string): Candidate | undefined {
  const [folder = "", expected = ""] = words.split("=");
  const lesson = lessonOfFolder(folder);
  return lesson && expected !== "" ? expecting(path.resolve(TYPED_IN, folder), lesson, expected) : undefined;
}

function expecting(folder: string, lesson: Lesson, expected: string): Candidate {
  return { lesson, programs: shown(folder), folder, expected };
}
