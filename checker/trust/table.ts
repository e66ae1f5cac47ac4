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
    row("plays", `${outcomes.length}${kinds(outcomes)}`),
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

/** How many of them were of right and of wrong programs, and under which condition. */
function kinds(outcomes: readonly Outcome[]): string {
  const counts = new Map<string, number>();
  for (const { expected, under } of outcomes) {
    const kind = `${expected === "pass" ? "right" : "wrong"} under ${under}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const words = [...counts].sort().map(([kind, count]) => `${count} ${kind}`);
  return words.length === 0 ? "" : `: ${words.join(", ")}`;
}

function row(name: string, value: string | number): string {
  return `${name.padEnd(17)}${value}`;
}

function inWords({ lesson, programs, expected, under, got, because }: Outcome): string[] {
  return [
    `  ${lesson}: ${programs}`,
    `    expected ${expected}, got ${got} under ${under}`,
    `    because ${because.replaceAll("\n", " ")}`,
  ];
}
