/** Sequences by which a text commands a terminal (ECMA-48): colours, titles, the clipboard. One shows nothing of them. */
const COMMANDS = new RegExp(
  [
    // An operating system command, and other strings, up to the string terminator, a bell, or the end.
    "(?:\\x1b[\\]PX^_]|[\\x90\\x98\\x9d-\\x9f])[^\\x07\\x1b\\x9c\\n]*(?:\\x07|\\x1b\\\\|\\x9c)?",
    "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]",
    "\\x1b[ -/]*[0-~]",
  ].join("|"),
  "g",
);

/** Controls, other than a tab and a line break, and marks that turn the direction in which others are shown (UAX #9). */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/**
 * A text from outside as it may go into a history or onto a screen: what a person sees of it in a terminal, and for what
 * nobody sees a sign in its place. Every text that the checker did not write itself passes here where it comes in.
 */
export function plainText(text: string): string {
  return text
    .replace(COMMANDS, "")
    .split("\n")
    .map(lastWritten)
    .join("\n")
    .replace(UNSEEN, (sign) => (sign === "\t" || sign === "\n" ? sign : signFor(sign.codePointAt(0) ?? 0)));
}

/** Of a line, what stands behind the last return to its beginning: all before it was written over. */
function lastWritten(line: string): string {
  let end = line.length;
  while (line[end - 1] === "\r") end -= 1;
  return end === 0 ? "" : line.slice(line.lastIndexOf("\r", end - 1) + 1, end);
}

/** The pictures that Unicode has for controls; a code point by its number where it has none. */
function signFor(code: number): string {
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "\u2421" : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
