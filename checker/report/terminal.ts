import type { Claim } from "../claims/claim.ts";
import { failureOf } from "../verdict/failure.ts";
import { actShown, headingOf, taskOf, titleOf } from "../verdict/lesson-facts.ts";
import { type JudgedClaim, type Result, type Run, type Runs, rootOf } from "../verdict/result.ts";
import { countsTable } from "./counts-table.ts";
import { drawContrast } from "./draw-contrast.ts";
import { drawPlay } from "./draw-play.ts";
import { lossIn } from "./loss.ts";
import { ownWords } from "./own-words.ts";
import type { Paint } from "./paint.ts";
import { playToShow } from "./play-to-show.ts";
import { Points, pointLines } from "./points.ts";
import { drawRace, isRace, runLine } from "./runs.ts";
import type { Told } from "./told.ts";
import { wrap } from "./wrap.ts";

/** Everything is whole in this many columns. */
const WIDTH = 80;
const LABEL = 12;

/** What a person reads of a check, in the order in which it becomes known. */
export class TerminalReport {
  readonly #write: (line: string) => void;
  readonly #paint: Paint;
  readonly #lesson: string;
  readonly #points: Points;

  constructor(lesson: string, write: (line: string) => void, paint: Paint) {
    this.#lesson = lesson;
    this.#points = new Points(taskOf(lesson));
    this.#write = write;
    this.#paint = paint;
  }

  begin(programs: readonly string[]): void {
    this.#write("");
    this.#write(this.#paint("strong", headingOf(this.#lesson)));
    for (const program of programs) this.#write(this.#paint("quiet", `  ${program}`));
    this.#write("");
  }

  /** Before several runs: with this seed they can be had again. */
  beginRuns({ times, seed }: Pick<Runs, "times" | "seed">): void {
    this.#write(`  ${times} ${times === 1 ? "run" : "runs"}, seed ${seed}`);
    this.#write("");
  }

  run(number: number, run: Run): void {
    this.#write(runLine(this.#lesson, number, run, this.#paint));
  }

  endRuns(): void {
    this.#write("");
  }

  /** Tells of a point of the task once all its claims hold, and those of the points before it. */
  holds(claim: Pick<Claim, "id" | "says" | "point">): void {
    for (const told of this.#points.holds(claim)) this.#item("✓", "good", told);
  }

  end(result: Result): void {
    const root = rootOf(result);
    if (result.verdict === "fail" && root) {
      this.#broken(root, result);
      this.#failure(result);
    }
    if (result.verdict === "unknown") this.#unknown(result);
    // What only a second look could tell was not told before.
    if (result.verdict === "pass")
      for (const claim of result.claims) if (claim.verdict === "holds") this.holds(claim);
    this.#timeline(result);
    if (result.verdict === "pass") this.#passed(result);
  }

  /** The rest of the task, in its order: what holds, the point that broke, and the numbers of those of which nothing is known. */
  #broken(root: JudgedClaim, { claims }: Result): void {
    const broken = this.#points.broken(root);
    const held = claims.filter(({ verdict }) => verdict === "holds");
    const open = claims.flatMap(({ verdict, point }) =>
      verdict === "holds" || point === undefined ? [] : [point],
    );
    const told = [...held.flatMap((claim) => this.#points.holds(claim)), ...this.#points.heldBack()]
      // A claim may have held in one play and not in another.
      .filter(({ number }) => number === undefined || !open.includes(number));
    const isBefore = ({ number = 0 }: Told): boolean => number < (broken.number ?? 0);
    for (const each of told.filter(isBefore)) this.#item("✓", "good", each);
    this.#item("✗", "bad", broken);
    for (const each of told.filter((each) => !isBefore(each))) this.#item("✓", "good", each);
    const left = [...new Set(open)].filter((number) => number !== broken.number).sort((a, b) => a - b);
    if (left.length > 0) this.#write(this.#paint("quiet", `  · ${left.join(", ")} still to be seen`));
  }

  #failure(result: Result): void {
    const root = rootOf(result);
    if (!root) return;
    const failure = failureOf(result, root);
    this.#write("");
    const often = isRace(result) ? `${result.runs?.passed} of ${result.runs?.times}: ` : "";
    this.#write(`  ${this.#paint("bad", "FAIL")}  ${this.#paint("strong", often + failure.misconception)}`);
    this.#write("");
    this.#part("expected", failure.expected);
    this.#part("happened", failure.happened);
    this.#part("likely", failure.likely);
    this.#part("next", failure.next);
    const section = failure.section === undefined ? "" : `, section "${failure.section}"`;
    this.#part("read", `${failure.page}${section}`);
    this.#errors(result);
  }

  /** The end of a program's standard error, where it came to an error: all of it that says something. */
  #errors(result: Result): void {
    const own = ownWords(result);
    if (own.length === 0) return;
    this.#write("");
    this.#write(this.#paint("quiet", "  its own words:"));
    for (const line of own) this.#write(this.#paint("quiet", `  | ${cut(line, WIDTH - 4)}`));
  }

  #unknown(result: Result): void {
    this.#write("");
    this.#write(`  ${this.#paint("unsure", "UNKNOWN")}  your program was not judged`);
    this.#write("");
    this.#part(
      "cause",
      (result.cause ?? "").replace(/^./, (letter) => letter.toUpperCase()),
    );
  }

  #passed(result: Result): void {
    this.#write("");
    const seconds = (result.ms / 1000).toFixed(1);
    const { runs } = result;
    const often = runs ? `, ${runs.passed} of ${runs.times}` : "";
    const loss = lossIn(result);
    if (loss !== undefined) {
      for (const line of wrap(loss, WIDTH - 4)) this.#write(`  ${line}`);
      this.#write("");
    }
    this.#write(`  ${this.#paint("good", "PASS")}  ${result.lesson}${often}, in ${seconds} s`);
  }

  #timeline(result: Result): void {
    const lines = this.#picture(result);
    if (lines.length === 0) return;
    this.#write("");
    for (const line of lines) this.#write(line);
  }

  #picture(result: Result): string[] {
    const { history } = result;
    const play = playToShow(result, actShown(result.lesson));
    const drawing = { width: WIDTH, paint: this.#paint };
    if (isRace(result)) return drawRace(result, { broke: play, ...drawing });
    const hasMoment = result.verdict === "pass";
    const drawn = drawContrast(history, drawing) ?? drawPlay(history, play, { ...drawing, hasMoment });
    const counted = drawn.length === 0 ? [] : countsTable(history, play);
    return counted.length === 0 ? drawn : [...drawn, "", ...counted];
  }

  #item(mark: string, tone: "good" | "bad", told: Told): void {
    for (const line of pointLines(mark, tone, told, this.#paint)) this.#write(line);
  }

  #part(label: string, text: string): void {
    const lines = wrap(text, WIDTH - LABEL - 2);
    for (const [index, line] of lines.entries()) {
      const head = index === 0 ? label : "";
      this.#write(`  ${this.#paint("quiet", head.padEnd(LABEL - 2))}  ${line}`);
    }
  }
}

function cut(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}

/** One line for each of several results, and a sum. */
export function summary(results: readonly Result[], paint: Paint): string[] {
  const tones = { pass: "good", fail: "bad", unknown: "unsure" } as const;
  const lines = results.map((result) => {
    const title = titleOf(result.lesson);
    const why = result.verdict === "fail" ? `  ${rootOf(result)?.misconception ?? ""}` : "";
    const verdict = paint(tones[result.verdict], result.verdict.toUpperCase().padEnd(7));
    return `  ${verdict}  ${result.lesson.padEnd(10)}  ${title}${why}`;
  });
  const passed = results.filter(({ verdict }) => verdict === "pass").length;
  return ["", ...lines, "", `  ${passed} of ${results.length} pass`];
}
