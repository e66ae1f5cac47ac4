import { html } from "hono/html";
import MarkdownIt from "markdown-it";
import { DRAWN, fenceOf, type Output } from "../../pages/page.ts";
import type { Parsons } from "../../pages/parsons.ts";
import type { Highlighter } from "./highlight.ts";
import { type CourseFile, targetOf } from "./links.ts";

/** A stretch of Markdown of the course as HTML. */
export interface Prose {
  /** @param from the file in which it stands */
  block(markdown: string, from: CourseFile): string;
  /** The same without a paragraph around it. */
  inline(markdown: string, from: CourseFile): string;
  /** A block of code, coloured. @param language as it stands behind the backticks of a page */
  code(text: string, language: string): string;
  /** What a program has printed. */
  output(text: string, programs: Output["programs"]): string;
}

/**
 * @param onFile told of each file of the course that is linked to: it has to have a page
 * @param puzzle what stands in the place of lines to be put in order
 */
export function proseWith(
  colours: Highlighter,
  onFile: (file: CourseFile) => void,
  puzzle: (problem: Parsons, from: CourseFile, code: Prose["code"]) => string,
): Prose {
  const parser = new MarkdownIt({ html: true });
  const code: Prose["code"] = (text, language) =>
    `<div class="code" data-copy>${colours.highlight(text, language)}</div>\n`;
  const output: Prose["output"] = (text, programs) =>
    String(
      html`<figure class="output"><figcaption>${printedBy(programs)}</figcaption><pre><code>${text.replace(/\n$/, "")}</code></pre></figure>`,
    );

  // Its lines are as wide as two plays beside each other, and can't be wrapped.
  const drawing = (text: string): string =>
    `<div class="code drawn">${colours.highlight(text, "text")}</div>\n`;

  parser.renderer.rules.fence = (tokens, at, _, env) => {
    const token = tokens[at];
    if (!token) return "";
    const fence = fenceOf(token);
    if (fence.parsons) return puzzle(fence.parsons, fromIn(env), code);
    const programs = fence.output?.programs;
    if (!programs) return code(fence.text, fence.language);
    return programs.includes(DRAWN) ? drawing(fence.text) : output(fence.text, programs);
  };
  parser.renderer.rules.link_open = (tokens, at, options, env, self) => {
    const token = tokens[at];
    const { href, file } = targetOf(String(token?.attrGet("href")), fromIn(env));
    if (file !== undefined) onFile(file);
    token?.attrSet("href", href);
    return self.renderToken(tokens, at, options);
  };
  // A table may be wider than a telephone, and then has to be reached by keys.
  parser.renderer.rules.table_open = () =>
    `<div class="wide" tabindex="0" role="region" aria-label="Table"><table>`;
  parser.renderer.rules.table_close = () => "</table></div>";

  return {
    block: (markdown, from) => parser.render(markdown, { from }),
    inline: (markdown, from) => parser.renderInline(markdown, { from }),
    code,
    output,
  };
}

/** The parser hands on from which file its text is. */
function fromIn(env: Readonly<Record<string, unknown>> | undefined): CourseFile {
  return String(env?.from);
}

function printedBy(programs: readonly string[]): string {
  // The others run beside it.
  return `${programs.at(-1)?.replace(/^.*\//, "")} prints`;
}
