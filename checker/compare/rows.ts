import { diffArrays, diffWordsWithSpace } from "diff";

/** A stretch of a line that is the same on both sides, or is not. */
export interface Piece {
  readonly text: string;
  readonly isOther: boolean;
}

/** One line of each side that belong together. A side that has none here is undefined. */
export interface Row {
  readonly mine: readonly Piece[] | undefined;
  readonly solution: readonly Piece[] | undefined;
  readonly isSame: boolean;
}

/** Lines that have less than this in common are two lines, not one that was changed. */
const ALIKE = 0.4;

/** Puts two programs side by side, line by line. Line ends and tabs of either system are the same. */
export function rowsOf(mine: string, solution: string): Row[] {
  const rows: Row[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    rows.push(...paired(removed, added));
    removed = [];
    added = [];
  };
  for (const change of diffArrays(linesOf(mine), linesOf(solution))) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else {
      flush();
      rows.push(...change.value.map((line) => same(line)));
    }
  }
  flush();
  return rows;
}

function paired(removed: readonly string[], added: readonly string[]): Row[] {
  const rows: Row[] = [];
  let left = 0;
  for (const line of added) {
    const partner = removed.findIndex((other, index) => index >= left && areAlike(other, line));
    if (partner === -1) {
      rows.push({ ...alone(line), mine: undefined, solution: [{ text: line, isOther: true }] });
      continue;
    }
    rows.push(...removed.slice(left, partner).map(alone));
    rows.push(changed(removed[partner] ?? "", line));
    left = partner + 1;
  }
  return [...rows, ...removed.slice(left).map(alone)];
}

function changed(mine: string, solution: string): Row {
  const words = diffWordsWithSpace(mine, solution);
  const side = (isThere: (word: { added: boolean; removed: boolean }) => boolean): Piece[] =>
    words.filter(isThere).map(({ value, added, removed }) => ({ text: value, isOther: added || removed }));
  return { mine: side(({ added }) => !added), solution: side(({ removed }) => !removed), isSame: false };
}

function areAlike(one: string, other: string): boolean {
  const common = diffWordsWithSpace(one, other)
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.trim().length, 0);
  return common >= ALIKE * Math.max(one.trim().length, other.trim().length) && common > 0;
}

function same(line: string): Row {
  const pieces = [{ text: line, isOther: false }];
  return { mine: pieces, solution: pieces, isSame: true };
}

/** A blank line more is no difference between programs. */
function alone(line: string): Row {
  return { mine: [{ text: line, isOther: true }], solution: undefined, isSame: line.trim() === "" };
}

function linesOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, "\n").replaceAll("\t", "  ").split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
