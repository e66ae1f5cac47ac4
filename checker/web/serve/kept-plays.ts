import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { writeWhole } from "../../environment/write-whole.ts";
import { isSamePlay } from "../../history/play-id.ts";
import type { KeptPlays, Report } from "../words.ts";

/** Of each lesson the last play that told a failure and the last that told a pass, also when the server is started again. */
export class KeptByLesson {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  of(lesson: string): KeptPlays {
    try {
      const read: unknown = JSON.parse(readFileSync(this.#fileOf(lesson), "utf8"));
      return typeof read === "object" && read !== null ? { ...read } : {};
    } catch {
      return {};
    }
  }

  /** Keeps the play that tells the story of a check. Not where nothing was judged. */
  keep({ result, play }: Report): void {
    const { verdict, lesson, history } = result;
    if (verdict === "unknown" || !play) return;
    // Which play of a pass will be looked at depends on where a failure came.
    const events = verdict === "pass" ? history : history.filter((event) => isSamePlay(event.play, play));
    const kept: KeptPlays = {
      ...this.of(lesson),
      [verdict]: { at: new Date().toISOString(), events, told: play },
    };
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeWhole(this.#fileOf(lesson), JSON.stringify(kept), 0o600);
    } catch {
      // Then there is nothing to be compared later.
    }
  }

  #fileOf(lesson: string): string {
    return path.join(this.#folder, `plays-${lesson}.json`);
  }
}
