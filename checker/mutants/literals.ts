import { isComment } from "./statements.ts";

const STRING = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
/** Whole numbers, also those in strings: a port is one. Of 127.0.0.1 only the first. */
const NUMBER = /(?<![\w$.])\d+(?![\w.]*[a-z_])/gi;

/** A line with one literal changed: each number by one up and down, each string longer and empty. */
export function otherLiterals(line: string): string[] {
  if (isComment(line)) return [];
  const changed: string[] = [];
  for (const { 0: text, index } of line.matchAll(NUMBER)) {
    const number = Number(text);
    for (const other of [number - 1, number + 1])
      changed.push(splice(line, index, text.length, String(other)));
  }
  for (const { 0: text, index } of line.matchAll(STRING)) {
    const quote = text.slice(0, 1);
    for (const other of [`${text.slice(0, -1)}x${quote}`, quote + quote])
      changed.push(splice(line, index, text.length, other));
  }
  return changed;
}

function splice(line: string, index: number, length: number, put: string): string {
  return line.slice(0, index) + put + line.slice(index + length);
}
