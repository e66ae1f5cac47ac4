import type { Word } from "../words.ts";

/** A page that is open, and hears what is said. */
interface Listener {
  /** The lesson that the page is about; undefined on pages about none. */
  readonly lesson: string | undefined;
  hear(word: Word): void;
}

/** All pages that are open. */
export class Audience {
  readonly #listeners = new Set<Listener>();
  readonly #onChange: (lessons: ReadonlySet<string>) => void;

  /** @param onChange told the lessons of which a page is open, when one has come or gone */
  constructor(onChange: (lessons: ReadonlySet<string>) => void = () => {}) {
    this.#onChange = onChange;
  }

  /** Lets a page hear from now on. Returns a function that ends this. */
  join(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#onChange(this.#lessons);
    return () => {
      this.#listeners.delete(listener);
      this.#onChange(this.#lessons);
    };
  }

  get #lessons(): ReadonlySet<string> {
    return new Set([...this.#listeners].flatMap(({ lesson }) => (lesson === undefined ? [] : [lesson])));
  }

  /** @param lesson the pages of which lesson are told; all, if not given */
  tell(word: Word, lesson?: string): void {
    for (const listener of this.#listeners)
      if (lesson === undefined || listener.lesson === lesson) listener.hear(word);
  }
}
