import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CoursePage } from "./course.ts";
import type { Fault } from "./faults.ts";
import { proseOf } from "./prose.ts";

/** A term that a page explains: it is printed in bold there. */
export interface Term {
  readonly term: string;
  readonly lesson: string;
  readonly line: number;
}

type Source = Pick<CoursePage, "name" | "source">;

/** The terms of the course, in the order in which they are explained. */
export function termsIn(pages: readonly Source[]): Term[] {
  return pages.flatMap(({ name, source }) =>
    proseOf(source).flatMap(({ terms, line }) => terms.map((term) => ({ term, lesson: name, line }))),
  );
}

/** Terms that are explained twice, or used in a lesson before the one that explains them. @returns by the name of the lesson */
export function faultsInTerms(pages: readonly Source[]): (Fault & { readonly lesson: string })[] {
  const terms = termsIn(pages);
  const isFirst = ({ term }: Term, at: number): boolean =>
    terms.findIndex((other) => other.term.toLowerCase() === term.toLowerCase()) === at;
  const twice = terms
    .filter((term, at) => !isFirst(term, at))
    .map(({ term, lesson, line }) => ({ lesson, line, words: `"${term}" is explained a second time` }));
  const early = terms.filter(isFirst).flatMap(({ term, lesson }) => {
    const before = pages.slice(
      0,
      pages.findIndex(({ name }) => name === lesson),
    );
    return before.flatMap(({ name, source }) =>
      proseOf(source)
        .filter(({ plain }) => formsOf(term).test(plain))
        .map(({ line }) => ({
          lesson: name,
          line,
          words: `"${term}" is used, and first explained in ${lesson}`,
        })),
    );
  });
  return [...twice, ...early];
}

/** One term is a word of the library, in capitals; another is a word, in whatever form. */
function formsOf(term: string): RegExp {
  const isName = term === term.toUpperCase();
  return new RegExp(`\\b${term}${isName ? "" : "(s|es|ed|ing)?"}\\b`, isName ? "" : "i");
}

/** What a solution calls or sets, as a reader would look it up. */
const CALLS = [
  /\bnew [A-Z]\w+\(/g,
  /(?<=\b(?:push|pull)\.)\w+(?=\(| =)/g,
  /\b(?:sendTimeout|receiveTimeout|linger|sendHighWaterMark)(?=:)/g,
  /\bprocess\.(?:env|exitCode|on|exit)\b/g,
  /\bfor await\b/g,
  /\bsleep\(/g,
];

/** The calls of a lesson's solution that no solution before it has. */
function callsIn(solutionFolder: string): string[] {
  const code = readdirSync(solutionFolder)
    .map((file) => readFileSync(path.join(solutionFolder, file), "utf8"))
    .join("\n");
  const calls = CALLS.flatMap((each) => code.match(each) ?? []).map((call) => call.replace(/\($/, ""));
  return [...new Set(calls)];
}

/** The table of terms and calls by lesson, as a page. */
export function termsPage(lessons: readonly CoursePage[], terms: readonly Term[]): string {
  const seen = new Set<string>();
  const rows = lessons.map(({ name, page, solutionFolder }) => {
    const own = terms.filter(({ lesson }) => lesson === name).map(({ term }) => term);
    const calls = callsIn(solutionFolder).filter((call) => !seen.has(call));
    for (const call of calls) seen.add(call);
    const code = calls.map((call) => `\`${call}\``).join(", ");
    return `| [${page.title.replace(/^Lesson (\d+)\. /, "$1. ")}](${name}/README.md) | ${own.join(", ")} | ${code} |`;
  });
  return `${[
    "# Terms and calls, by lesson",
    "",
    "Each term is explained in the lesson in whose line it stands, and each call is first needed there. This page is made",
    "from the pages and the solutions.",
    "",
    "| lesson | terms | new in the solution |",
    "|---|---|---|",
    ...rows,
  ].join("\n")}\n`;
}
