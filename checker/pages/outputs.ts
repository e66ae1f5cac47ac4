import { readdirSync } from "node:fs";
import path from "node:path";
import type { Slots } from "../testing/slots.ts";
import type { CoursePage } from "./course.ts";
import type { Fault } from "./faults.ts";
import { DRAWN, type Output } from "./page.ts";
import { answerGivenBy, predictionOf } from "./prediction.ts";

/** What a page shows, run again: each program once, however often it is asked for. */
export class Runs {
  readonly #folder: string;
  readonly #slots: Slots;
  readonly #runs = new Map<string, Promise<string>>();

  constructor({ folder }: Pick<CoursePage, "folder">, slots: Slots) {
    this.#folder = folder;
    this.#slots = slots;
  }

  /** The standard output of the last of the programs. */
  of(output: Output): Promise<string> {
    const name = output.programs.join(" + ");
    const ran =
      this.#runs.get(name) ?? this.#slots.play({ folder: this.#folder, output }).then(({ got }) => got);
    this.#runs.set(name, ran);
    return ran;
  }
}

/** Outputs that are not what their programs print: each with the first line that differs. */
export async function faultsInOutputs({ page }: CoursePage, runs: Runs): Promise<Fault[]> {
  const shown = page.fences.flatMap(({ output, text, line }) =>
    output && !output.programs.includes(DRAWN) ? [{ output, text, line }] : [],
  );
  const faults = await Promise.all(
    shown.map(async ({ output, text, line }): Promise<Fault[]> => {
      const [wanted, got] = [text.split("\n"), (await runs.of(output)).split("\n")];
      const at = Array.from({ length: Math.max(wanted.length, got.length) }).findIndex(
        (_, at) => wanted[at] !== got[at],
      );
      if (at < 0) return [];
      const words = got[at] === undefined || got[at] === "" ? "nothing more" : `"${got[at]}"`;
      return [{ line: line + 1 + at, words: `here ${output.programs.at(-1)} prints ${words}` }];
    }),
  );
  return faults.flat();
}

/** A question under "Look first" whose beginning or answer is not that of the run. */
export async function faultsInAnswer({ page }: CoursePage, runs: Runs): Promise<Fault[]> {
  const line = page.fences.find(({ begins }) => begins !== undefined)?.line ?? 1;
  const prediction = predictionOf(page);
  const printed = (await runs.of(prediction.output)).trimEnd().split("\n");
  const answer = answerGivenBy(prediction, printed);
  if (prediction.begins.some((each, at) => printed[at] !== each))
    return [
      { line, words: `the program begins with "${printed.slice(0, prediction.begins.length).join(" / ")}"` },
    ];
  if (!answer) return [{ line, words: "the run gives none of the answers" }];
  return answer.refuted ? [{ line, words: `the run prints what the page refutes: "${answer.line}"` }] : [];
}

/** Experiments of which a page shows nothing. */
export function faultsInExperiments({ page, folder }: CoursePage): Fault[] {
  const used = page.fences.flatMap(({ output, partOf }) => [...(output?.programs ?? []), partOf]);
  return readdirSync(path.join(folder, "experiments"))
    .filter((file) => !used.includes(`experiments/${file}`))
    .map((file) => ({ line: 1, words: `experiments/${file} is shown nowhere` }));
}
