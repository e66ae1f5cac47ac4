import { markdown } from "./page.ts";

/** The words of one line of a page, without those of code blocks. */
export interface Prose {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** The same without inline code. */
  readonly plain: string;
  /** Whether it stands in a fold. */
  readonly isFolded: boolean;
  readonly links: readonly string[];
  /** What is printed in bold: terms that are explained here. */
  readonly terms: readonly string[];
}

/** The lines of a page that are words. */
export function proseOf(source: string): Prose[] {
  const lines: Prose[] = [];
  let folds = 0;
  for (const { type, content, map, children } of markdown.parse(source, {})) {
    if (type === "html_block") folds += content.startsWith("</details") ? -1 : 1;
    if (type !== "inline") continue;
    let line = { ...EMPTY, line: (map?.[0] ?? 0) + 1, isFolded: folds > 0 };
    let isStrong = false;
    for (const child of children ?? []) {
      if (child.type.endsWith("break")) {
        lines.push(line);
        line = { ...EMPTY, line: line.line + 1, isFolded: line.isFolded };
      } else if (child.type === "link_open") {
        line = { ...line, links: [...line.links, String(child.attrGet("href"))] };
      } else if (child.type.startsWith("strong_")) isStrong = child.type === "strong_open";
      else if (child.type === "text" || child.type === "code_inline") {
        const isText = child.type === "text";
        line = {
          ...line,
          text: line.text + child.content,
          plain: line.plain + (isText ? child.content : " "),
          terms: isStrong && isText ? [...line.terms, child.content] : line.terms,
        };
      }
    }
    lines.push(line);
  }
  return lines;
}

const EMPTY: Omit<Prose, "line" | "isFolded"> = { text: "", plain: "", links: [], terms: [] };
