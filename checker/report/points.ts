import type { Claim } from "../claims/claim.ts";
import type { Point } from "../claims/point.ts";
import type { Paint, Tone } from "./paint.ts";
import { type Told, taskPoints } from "./told.ts";
import { wrap } from "./wrap.ts";

/** Everything is whole in this many columns. */
const WIDTH = 80;

/** The lines of a point, with a mark before its number. */
export function pointLines(mark: string, tone: Tone, { number, words }: Told, paint: Paint): string[] {
  const label = number === undefined ? "" : `${number}. `;
  const margin = " ".repeat(4 + label.length);
  const [head = "", ...rest] = wrap(words, WIDTH - margin.length - 2);
  return [`  ${paint(tone, mark)} ${label}${head}`, ...rest.map((line) => margin + line)];
}

type Known = Pick<Claim, "id" | "says" | "point">;

/** The points of a task as their claims become known. They are told in the order of their numbers, each once. */
export class Points {
  readonly #task: readonly Point[];
  readonly #holds = new Set<string>();
  /** The numbers of those that were told, and the ids of claims that show no point. */
  readonly #told = new Set<number | string>();

  constructor(task: readonly Point[]) {
    this.#task = task;
  }

  /** Takes note of a claim that holds, and gives what can be told now. */
  holds(claim: Known): Told[] {
    this.#holds.add(claim.id);
    // What is asked of every program shows no point, and is told where it breaks.
    if (claim.point === undefined)
      return this.#task.length > 0 ? [] : this.#once(claim.id, { words: claim.says });
    const told: Told[] = [];
    for (const [at, { shownBy }] of this.#task.entries()) {
      if (!shownBy.every((id) => this.#holds.has(id))) break;
      told.push(...this.#once(at + 1, this.#point(at + 1)));
    }
    return told;
  }

  /** What to tell of a claim that broke. */
  broken({ point, says }: Known): Told {
    return point === undefined ? { words: says } : this.#point(point);
  }

  /** Those that hold and were not told, since one before them does not. */
  heldBack(): Told[] {
    return this.#task.flatMap(({ shownBy }, at) =>
      shownBy.every((id) => this.#holds.has(id)) ? this.#once(at + 1, this.#point(at + 1)) : [],
    );
  }

  #point(number: number): Told {
    return taskPoints(this.#task)[number - 1] ?? { number, words: "" };
  }

  #once(key: number | string, told: Told): Told[] {
    if (this.#told.has(key)) return [];
    this.#told.add(key);
    return [told];
  }
}
