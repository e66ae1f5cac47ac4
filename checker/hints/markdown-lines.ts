import { markdown as parser } from "../pages/page.ts";
import { wrap } from "../report/wrap.ts";

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
      lines.push(
        ...token.content
          .trimEnd()
          .split("\n")
          .map((line) => `    ${line}`.trimEnd()),
        "",
      );
    }
  }
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

/** The words of a paragraph. A link to a section becomes the section's name in quotes, one that bears its file's name the path. */
function textOf({ children }: Token): string {
  let words = "";
  let link = { to: "", begins: 0 };
  for (const child of children ?? []) {
    if (child.type === "link_open") link = { to: String(child.attrGet("href")), begins: words.length };
    else if (child.type === "link_close")
      words = words.slice(0, link.begins) + linkInWords(words.slice(link.begins), link.to);
    else if (child.type === "code_inline") words += `\`${child.content}\``;
    else words += child.type.endsWith("break") ? " " : child.content;
  }
  return words;
}

function linkInWords(words: string, to: string): string {
  if (to.startsWith("#")) return `"${words}"`;
  return to.endsWith(`/${words}`) ? to : `${words} (${to})`;
}
