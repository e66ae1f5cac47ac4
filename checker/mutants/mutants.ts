import { otherLiterals } from "./literals.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** A program that differs from its source in one small thing. */
export interface Mutant {
  /** What was done, with the line as it stands in the source: `line 4 dropped: await push.bind(…);`. */
  readonly name: string;
  readonly source: string;
}

/** Long enough to be seen in a history, short enough to cost nothing. */
export const PAUSE_MS = 50;
const PAUSE = `await new Promise((resolve) => setTimeout(resolve, ${PAUSE_MS}));`;

/**
 * Everything that one slip can make of a program: each statement dropped, made twice, put after the next,
 * or delayed; each literal changed. Nothing here knows what the program is for.
 */
export function mutantsOf(source: string): Mutant[] {
  const lines = source.split("\n");
  const mutants = [
    ...statementsOf(lines).flatMap((neighbours) => ofStatements(lines, neighbours)),
    ...ofLiterals(lines),
  ];
  return mutants.filter((mutant) => mutant.source !== source);
}

function ofStatements(lines: readonly string[], neighbours: readonly Statement[]): Mutant[] {
  return neighbours.flatMap((statement, index) => {
    const { first, last } = statement;
    const own = lines.slice(first, last + 1);
    const name = (what: string): string => `line ${first + 1} ${what}: ${(lines[first] ?? "").trim()}`;
    const mutants = [
      { name: name("dropped"), source: put(lines, statement, []) },
      { name: name("twice"), source: put(lines, statement, [...own, ...own]) },
      { name: name("delayed"), source: put(lines, statement, [PAUSE, ...own]) },
    ];
    const next = neighbours[index + 1];
    if (!next) return mutants;
    const both = { first, last: next.last };
    const between = lines.slice(last + 1, next.first);
    const swapped = [...lines.slice(next.first, next.last + 1), ...between, ...own];
    return [...mutants, { name: name("after the next"), source: put(lines, both, swapped) }];
  });
}

function ofLiterals(lines: readonly string[]): Mutant[] {
  return lines.flatMap((line, at) =>
    otherLiterals(line).map((other) => ({
      name: `line ${at + 1} changed to: ${other.trim()}`,
      source: put(lines, { first: at, last: at }, [other]),
    })),
  );
}

function put(lines: readonly string[], { first, last }: Statement, instead: readonly string[]): string {
  return [...lines.slice(0, first), ...instead, ...lines.slice(last + 1)].join("\n");
}
