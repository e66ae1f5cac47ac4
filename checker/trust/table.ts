import { isAsExpected, type Outcome } from "./candidate.ts";

/** What is told at the end: how much was played, and every verdict that was not the expected one. */
export function table(outcomes: readonly Outcome[], leftOut: readonly string[]): string[] {
  const wrong = outcomes.filter((outcome) => !isAsExpected(outcome));
  const slowest = outcomes.reduce<Outcome | undefined>(
    (slow, outcome) => (slow && slow.ms >= outcome.ms ? slow : outcome),
    undefined,
  );
  const seconds = slowest ? `${(slowest.ms / 1_000).toFixed(1)} s, ${slowest.programs}` : "none";
  return [
    row("programs", new Set(outcomes.map(({ programs }) => programs)).size),
    row("plays", outcomes.length),
    row("not as expected", wrong.length),
    ...wrong.flatMap(inWords),
    row("slowest play", seconds),
    ...leftOut.map((why) => row("left out", why)),
  ];
}

/** 0 if everything came out as expected. Where nothing was played, nothing was shown. */
export function exitCodeOf(outcomes: readonly Outcome[]): number {
  return outcomes.length > 0 && outcomes.every(isAsExpected) ? 0 : 1;
}

function row(name: string, value: string | number): string {
  return `${name.padEnd(17)}${value}`;
}

function inWords({ lesson, programs, expected, got, because }: Outcome): string[] {
  return [
    `  ${lesson}: ${programs}`,
    `    expected ${expected}, got ${got}`,
    `    because ${because.replaceAll("\n", " ")}`,
  ];
}
