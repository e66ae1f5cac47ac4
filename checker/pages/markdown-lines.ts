import { wrap } from "../report/wrap.ts";
import { markdown as parser } from "./page.ts";
import { parsonsIn } from "./parsons.ts";

type Token = ReturnType<typeof parser.parse>[number];

/** A stretch of a page as lines for a terminal: paragraphs are wrapped, code stays as it is. */
export function markdownLines(markdown: string, width: number): string[] {
  const lines: string[] = [];
  let bullet = "";
  for (const token of parser.parse(markdown, {})) {
    if (token.type === "list_item_open") bullet = token.info === "" ? "- " : `${token.info}. `;
    if (token.type === "inline") {
      const margin = " ".repeat(bullet.length);
      const text = wrap(textOf(token), width - bullet.length);
      lines.push(...text.map((line, index) => (index === 0 ? bullet : margin) + line), "");
      bullet = "";
    }
    if (token.type === "fence" || token.type === "code_block") {
      const { blocks } = parsonsIn(token.info, token.content) ?? {};
      lines.push(...(blocks?.flatMap(lettered) ?? indented(token.content)), "");
    }
  }
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function indented(code: string): string[] {
  return code
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`.trimEnd());
}

/** A block that is to be put in order, with a letter by which it can be spoken of. */
function lettered(block: string, at: number): string[] {
  const letter = String.fromCharCode("A".charCodeAt(0) + at);
  const [head = "", ...rest] = block.split("\n");
  return [...(at === 0 ? [] : [""]), `  ${letter} ${head}`, ...rest.map((line) => `    ${line}`)];
}

/** The words of a paragraph. A link to a section becomes the section's name in quotes, one that bears its file's name the path. */
function textOf({ children }: Token): string {
  let words = "";
  let link = { to: "", begins: 0 };
  for (const child of children ?? []) {
    if (child.type === "link_open") link = { to: String(child.attrGet("href")), begins: words.length };
    else if (child.type === "link_close")
      words = words.slice(0, link.begins) + linkInWords(words.slice(link.begins), link.to);
    else if (child.type === "code_inline") words += codeInWords(child.content);
    else words += child.type.endsWith("break") ? " " : child.content;
  }
  return words;
}

/** Where there is a backtick in the code itself, those around it say nothing. */
function codeInWords(code: string): string {
  return code.includes("`") ? code : `\`${code}\``;
}

function linkInWords(words: string, to: string): string {
  if (to.startsWith("#")) return `"${words}"`;
  // From a page; a terminal stands at the top of the course.
  const file = to.replace(/^\.\.\/(?=lesson-)/, "lessons/");
  if (file.includes(".md#")) return `"${words}" (${file.replace(/#.*/, "")})`;
  return file.endsWith(`/${words}`) ? file : `${words} (${file})`;
}
