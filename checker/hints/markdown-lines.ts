import MarkdownIt from "markdown-it";
import { wrap } from "../report/wrap.ts";

const parser = new MarkdownIt({ html: true });
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

/** The words of a paragraph. A link to a section becomes the section's name in quotes. */
function textOf({ children }: Token): string {
  let link = "";
  return (children ?? [])
    .map((child) => {
      switch (child.type) {
        case "link_open":
          link = String(child.attrGet("href"));
          return link.startsWith("#") ? '"' : "";
        case "link_close":
          return link.startsWith("#") ? '"' : ` (${link})`;
        case "code_inline":
          return `\`${child.content}\``;
        case "softbreak":
        case "hardbreak":
          return " ";
        default:
          return child.content;
      }
    })
    .join("");
}
