import { readFileSync } from "node:fs";
import path from "node:path";
import MarkdownIt from "markdown-it";
import { type Parsons, parsonsIn } from "./parsons.ts";
import { slug } from "./slug.ts";

/** A lesson's page, taken apart. Every `markdown` is a stretch of the page as it was written. */
export interface Page {
  /** `Lesson 3. The server` */
  readonly title: string;
  readonly sections: readonly Section[];
  readonly hints: readonly Hint[];
  readonly fences: readonly Fence[];
}

/** A heading and what stands under it, up to the next heading. */
export interface Section {
  readonly level: 2 | 3;
  /** The line of the heading, from 1. */
  readonly line: number;
  readonly heading: string;
  /** Unique on the page. */
  readonly slug: string;
  readonly markdown: string;
}

export interface Hint {
  /** `Hint 1: where to look` */
  readonly title: string;
  readonly markdown: string;
}

export interface Fence {
  /** The line of its backticks, from 1. */
  readonly line: number;
  /** The first word after the backticks, or the empty string. */
  readonly language: string;
  readonly text: string;
  /** What a fence `output-of="…"` shows. Undefined for other fences. */
  readonly output: Output | undefined;
  /** The program of which a fence `begins="…"` shows the first lines. Undefined for other fences. */
  readonly begins: string | undefined;
  /** The file of a fence `part-of="…"`, as a path from the lesson's folder. Undefined for other fences. */
  readonly partOf: string | undefined;
  /** The problem of a fence `parsons="…"`. Undefined for other fences. */
  readonly parsons: Parsons | undefined;
}

/** Where the text of a fence comes from. `checker/pages/run-output.ts` repeats it. */
export interface Output {
  /** Paths from the lesson's folder, in the order of their start. The last one printed the text. */
  readonly programs: readonly string[];
  /** The line after which a program that has no end is stopped. */
  readonly until: string | undefined;
}

/** What `output-of` says of a block that is drawn from two plays, and not printed by a program. */
export const DRAWN = "timelines";

export const markdown = new MarkdownIt({ html: true });

/** @throws when the folder has no page */
export function readPage(lessonFolder: string): Page {
  return parsePage(readFileSync(path.join(lessonFolder, "README.md"), "utf8"));
}

export function parsePage(source: string): Page {
  const lines = source.split("\n");
  const tokens = markdown.parse(source, {});
  const between = (from: number, to: number): string => lines.slice(from, to).join("\n").trim();

  const headings = tokens.flatMap((token, at) =>
    token.type === "heading_open" && token.map
      ? [
          {
            level: Number(token.tag.slice(1)),
            text: tokens[at + 1]?.content ?? "",
            from: token.map[0],
            to: token.map[1],
          },
        ]
      : [],
  );

  const slugs = uniqueSlugs(headings.map(({ text }) => text));
  const sections = headings.flatMap(({ level, text, from, to }, at): Section[] =>
    level === 2 || level === 3
      ? [
          {
            level,
            line: from + 1,
            heading: text,
            slug: slugs[at] ?? "",
            markdown: between(to, headings[at + 1]?.from ?? lines.length),
          },
        ]
      : [],
  );

  return {
    title: headings.find(({ level }) => level === 1)?.text ?? "",
    sections,
    hints: hintsIn(source),
    fences: tokens.filter(({ type }) => type === "fence").map(fenceOf),
  };
}

/** The section with this heading, or undefined. */
export function sectionOf(page: Page, heading: string): Section | undefined {
  return page.sections.find((section) => section.heading === heading);
}

/** As GitHub does it: the second of two equal headings ends in `-1`. */
function uniqueSlugs(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const base = slug(heading);
    const before = seen.get(base) ?? 0;
    seen.set(base, before + 1);
    return before === 0 ? base : `${base}-${before}`;
  });
}

function hintsIn(source: string): Hint[] {
  // The empty line after the summary is what lets the text inside be markdown.
  const details = /^<details><summary>(Hint .+)<\/summary>\n\n([\s\S]*?)\n\n<\/details>$/gm;
  return [...source.matchAll(details)].map(([, title = "", text = ""]) => ({ title, markdown: text.trim() }));
}

/** A block of code as it was written. */
interface FenceToken {
  /** What stands behind the backticks. */
  readonly info: string;
  readonly content: string;
  readonly map: [number, number] | null;
}

export function fenceOf({ info, content, map }: FenceToken): Fence {
  return {
    line: (map?.[0] ?? 0) + 1,
    language: info.split(" ")[0] ?? "",
    text: content,
    output: outputIn(info),
    partOf: /\bpart-of="([^"]+)"/.exec(info)?.[1],
    parsons: parsonsIn(info, content),
    begins: /\bbegins="([^"]+)"/.exec(info)?.[1],
  };
}

function outputIn(info: string): Output | undefined {
  const programs = /\boutput-of="([^"]+)"/.exec(info)?.[1]?.split(" + ");
  return programs && { programs, until: /\buntil="([^"]+)"/.exec(info)?.[1] };
}
