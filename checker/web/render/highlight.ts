import { transformerStyleToClass } from "@shikijs/transformers";
import { createHighlighter } from "shiki";
import type { CodePiece } from "../words.ts";

/** The colours of an editor, by day and by night. */
const THEMES = { light: "light-plus", dark: "dark-plus" } as const;
const LANGUAGES = ["typescript", "shellscript", "yaml", "python", "json"] as const;

/** What stands behind the backticks of the pages, and at the end of file names. */
const KNOWN: Readonly<Record<string, (typeof LANGUAGES)[number]>> = {
  ts: "typescript",
  js: "typescript",
  mjs: "typescript",
  sh: "shellscript",
  yaml: "yaml",
  py: "python",
  json: "json",
};

/** Colours code while pages are made, so that a browser has nothing to do for it. */
export interface Highlighter {
  /** `<pre>` with a `<span>` for each token and line. @param language as it stands behind the backticks */
  highlight(code: string, language: string): string;
  /** The same as data, for what is coloured while a page is open: the pieces of each line. */
  lines(code: string, language: string): CodePiece[][];
  /** The rules for all that has been coloured up to now: pages may have no style of their own in them. */
  css(): string;
}

export async function createColours(): Promise<Highlighter> {
  const shiki = await createHighlighter({ themes: Object.values(THEMES), langs: [...LANGUAGES] });
  const classes = transformerStyleToClass({ classPrefix: "c-" });
  return {
    highlight: (code, language) =>
      shiki.codeToHtml(code.replace(/\n$/, ""), {
        lang: KNOWN[language] ?? "text",
        themes: THEMES,
        defaultColor: false,
        // Where a block can be scrolled is known in the browser.
        tabindex: false,
        transformers: [classes],
      }),
    lines: (code, language) =>
      shiki
        .codeToTokens(code.replace(/\n$/, ""), {
          lang: KNOWN[language] ?? "text",
          themes: THEMES,
          defaultColor: false,
        })
        .tokens.map((line) =>
          line.map(({ content, htmlStyle }): CodePiece => {
            const style = typeof htmlStyle === "object" ? htmlStyle : {};
            return { text: content, light: style["--shiki-light"] ?? "", dark: style["--shiki-dark"] ?? "" };
          }),
        ),
    css: () => classes.getCSS(),
  };
}
