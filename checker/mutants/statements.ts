/** A statement of a program, by its lines, counted from 0: `first` to `last`, both of them part of it. */
export interface Statement {
  readonly first: number;
  readonly last: number;
}

/**
 * The statements of a program as lists of neighbours: first the top level, then each block. It reads lines,
 * not TypeScript, and holds for programs written as the solutions are: no two statements on one line.
 */
export function statementsOf(lines: readonly string[]): Statement[][] {
  return neighboursIn(lines, 0, lines.length);
}

function neighboursIn(lines: readonly string[], from: number, to: number): Statement[][] {
  const lists: Statement[][] = [];
  const blocks: Statement[][] = [];
  let list: Statement[] = [];
  for (let at = from; at < to; at += 1) {
    const line = (lines[at] ?? "").trim();
    if (line === "" || isComment(line)) continue;
    if (line.startsWith("}")) {
      // `} else {`: what stands after it is no neighbour of what stands before.
      lists.push(list);
      list = [];
      continue;
    }
    const last = endOf(lines, at, to);
    list.push({ first: at, last });
    if (last > at && isBlock(line)) blocks.push(...neighboursIn(lines, at + 1, last));
    at = last;
  }
  return [...lists, list, ...blocks].filter(({ length }) => length > 0);
}

/** The line on which every bracket is closed again. */
function endOf(lines: readonly string[], first: number, to: number): number {
  let depth = 0;
  for (let at = first; at < to; at += 1) {
    depth += depthOf(lines[at] ?? "");
    if (depth <= 0) return at;
  }
  return to - 1;
}

function depthOf(line: string): number {
  return line.split(/[([{]/).length - line.split(/[)\]}]/).length;
}

/** `for (…) {` and `() => {` open a block; `({` and `= {` an object. */
function isBlock(head: string): boolean {
  return head.endsWith("{") && !/[(=,]\s*\{$/.test(head);
}

export function isComment(line: string): boolean {
  return /^\s*(\/\/|\/\*|\*)/.test(line);
}
