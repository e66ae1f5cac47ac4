import { html, raw } from "hono/html";

/** What a browser makes something of, by its name in `browser/islands.tsx`, and out of which data. */
export interface Islands {
  question: Question;
  parsons: Puzzle;
  hints: { readonly count: number };
}

/** A question with one right answer. All texts are HTML. */
export interface Question {
  /** A name for its group of buttons, unique on the page. */
  readonly id: string;
  readonly answers: readonly {
    readonly line: string;
    /** Why it is wrong. Undefined for the right one. */
    readonly refuted?: string;
  }[];
}

/** Lines to be put in order. */
export interface Puzzle {
  /** In a wrong order, as HTML. */
  readonly blocks: readonly string[];
  /** What each is, to be told by a voice. */
  readonly texts: readonly string[];
  /** The places among `blocks` of those that belong, in the right order. */
  readonly order: readonly number[];
}

/**
 * A place on a page where the browser builds something.
 *
 * @param fallback what stands there until then, and where scripts do not run: HTML
 */
export function island<Name extends keyof Islands>(
  name: Name,
  data: Islands[Name],
  fallback: string,
): string {
  return String(
    html`<div class="island" data-island="${name}">${raw(dataScript(data))}${raw(fallback)}</div>`,
  );
}

/** Data for the browser, which it does not run. */
export function dataScript(data: unknown): string {
  // `<` would end the element if the text is right.
  return `<script type="application/json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;
}
