import { lessonFolder } from "../../paths.ts";
import { watchSaves } from "../../watch/saves.ts";

/** A page that is loaded anew is away for a moment, and its folder need not be left for that. */
const TO_COME_BACK_MS = 2_000;

/** Tells of saves in the folders of those lessons of which a page is open. */
export class WatchedLessons {
  readonly #onSave: (lesson: string, file: string) => void;
  readonly #watches = new Map<string, Promise<() => Promise<void>>>();
  #wanted: ReadonlySet<string> = new Set();
  #leaving: NodeJS.Timeout | undefined;

  constructor(onSave: (lesson: string, file: string) => void) {
    this.#onSave = onSave;
  }

  /** Which lessons are to be watched from now on. */
  set(wanted: ReadonlySet<string>): void {
    this.#wanted = wanted;
    for (const lesson of wanted) {
      if (this.#watches.has(lesson)) continue;
      this.#watches.set(
        lesson,
        watchSaves(lessonFolder(lesson), (file) => this.#onSave(lesson, file)),
      );
    }
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => void this.#leave(this.#wanted), TO_COME_BACK_MS).unref();
  }

  async close(): Promise<void> {
    clearTimeout(this.#leaving);
    await this.#leave(new Set());
  }

  async #leave(wanted: ReadonlySet<string>): Promise<void> {
    const left = [...this.#watches].filter(([lesson]) => !wanted.has(lesson));
    for (const [lesson] of left) this.#watches.delete(lesson);
    await Promise.all(left.map(async ([, watch]) => (await watch)()));
  }
}
