import { median, spread, type Timings } from "./timings.ts";

/** One line of the table: what was measured, against what, and what it ought to be. */
export interface Row {
  readonly what: string;
  /** What came out, with its unit: `0.82 of npx tsx`. */
  readonly figure: string;
  /** Undefined where there is no bar to be under. */
  readonly goal?: string;
  readonly isMet?: boolean;
  /** The timings behind the figure, in words. */
  readonly from: string;
}

/** Rows under one heading. */
export interface Section {
  readonly title: string;
  /** What was measured how, in a sentence or two. */
  readonly how: string;
  readonly rows: readonly Row[];
}

/** `1.24 s ± 3 %`: the median, and the middle half of all timings. */
export function timed(timings: Timings): string {
  return `${seconds(median(timings))} ± ${Math.round((spread(timings) / 2) * 100)} %`;
}

export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

/** A figure that must not be over its goal. */
export function atMost(figure: number, most: number): boolean {
  return figure <= most;
}

/** The whole as a page in Markdown. */
export function page(sections: readonly Section[], machine: string): string {
  const missed = sections.flatMap(({ rows }) => rows.filter(({ isMet }) => isMet === false));
  const lines = [
    "# What a verdict costs",
    "",
    "Made by `npm run bench`, not by hand. Ratios compare what was measured side by side, in the same rounds; a figure with ± is the",
    "median of its rounds with half of their middle half. Seconds are those of the machine below; only the ratios travel.",
    "",
    machine,
    "",
    ...sections.flatMap(sectionLines),
    "## Over a goal",
    "",
    ...(missed.length === 0
      ? ["Nothing."]
      : missed.map(({ what, figure, goal }) => `- ${what}: ${figure}, and the goal is ${goal}`)),
    "",
  ];
  return lines.join("\n");
}

function sectionLines({ title, how, rows }: Section): string[] {
  return [
    `## ${title}`,
    "",
    how,
    "",
    "| what | figure | goal | | measured |",
    "|---|---|---|---|---|",
    ...rows.map(
      ({ what, figure, goal, isMet, from }) =>
        `| ${what} | ${figure} | ${goal ?? ""} | ${isMet === undefined ? "" : isMet ? "✓" : "over"} | ${from} |`,
    ),
    "",
  ];
}
