import type { Paint, Tone } from "../report/paint.ts";
import type { Piece, Row } from "./rows.ts";

/** From this many columns on, the two stand side by side. */
const SIDE_BY_SIDE = 120;
/** So many equal lines are shown around a difference; the rest is counted. */
const AROUND = 3;

/** Draws the rows of a comparison for a terminal of this width. Signs and words say all that colour says. */
export function drawRows(rows: readonly Row[], { width, paint }: { width: number; paint: Paint }): string[] {
  const stretches = folded(rows);
  return width >= SIDE_BY_SIDE ? sideBySide(stretches, width, paint) : below(stretches, width, paint);
}

/** Rows, or the number of equal ones that are left out. */
type Stretch = readonly Row[] | number;

function folded(rows: readonly Row[]): Stretch[] {
  const near = rows.map((_, at) =>
    rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ isSame }) => !isSame),
  );
  const stretches: Stretch[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while (to < rows.length && near[to] === near[from]) to += 1;
    stretches.push(near[from] || to - from < 3 ? rows.slice(from, to) : to - from);
    from = to;
  }
  return stretches;
}

function below(stretches: readonly Stretch[], width: number, paint: Paint): string[] {
  const lines: string[] = [];
  const draw = (sign: string, tone: Tone, pieces: readonly Piece[]): void => {
    for (const part of cut(pieces, width - 4))
      lines.push(`  ${sign === " " ? sign : paint(tone, sign)} ${painted(part, tone, paint)}`);
  };
  for (const stretch of stretches) {
    if (typeof stretch === "number") {
      lines.push(paint("quiet", `    … ${stretch} lines that are the same`));
      continue;
    }
    for (const group of grouped(stretch)) {
      if (group[0]?.isSame) for (const { mine } of group) draw(" ", "quiet", mine ?? []);
      else {
        for (const { mine } of group) if (mine) draw("-", "bad", mine);
        for (const { solution } of group) if (solution) draw("+", "good", solution);
      }
    }
  }
  return lines.map((line) => line.trimEnd());
}

function sideBySide(stretches: readonly Stretch[], width: number, paint: Paint): string[] {
  const column = Math.floor((width - 3) / 2);
  const room = column - 4;
  const lines: string[] = [];
  for (const stretch of stretches) {
    if (typeof stretch === "number") {
      lines.push(paint("quiet", `    … ${stretch} lines that are the same`));
      continue;
    }
    for (const { mine, solution, isSame } of stretch) {
      const left = mine ? cut(mine, room) : [];
      const right = solution ? cut(solution, room) : [];
      for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
        const one = half(left[at], isSame ? " " : "-", "bad", room, paint);
        const other = half(right[at], isSame ? " " : "+", "good", room, paint);
        lines.push(`${one} ${paint("quiet", "│")} ${other}`.trimEnd());
      }
    }
  }
  return lines;
}

function half(
  pieces: readonly Piece[] | undefined,
  sign: string,
  tone: Tone,
  room: number,
  paint: Paint,
): string {
  if (!pieces) return " ".repeat(room + 4);
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const mark = sign === " " ? sign : paint(tone, sign);
  return `  ${mark} ${painted(pieces, tone, paint)}${" ".repeat(Math.max(0, room - length))}`;
}

function painted(pieces: readonly Piece[], tone: Tone, paint: Paint): string {
  return pieces.map(({ text, isOther }) => (isOther && text !== "" ? paint(tone, text) : text)).join("");
}

/** Neighbours that are all the same, or all different. */
function grouped(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.isSame === row.isSame) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

/** Breaks a line into parts of at most `room` characters; an empty line is one part. */
function cut(pieces: readonly Piece[], room: number): Piece[][] {
  const parts: Piece[][] = [[]];
  let left = room;
  for (const { text, isOther } of pieces) {
    let rest = text;
    while (rest !== "") {
      if (left === 0) {
        parts.push([]);
        left = room;
      }
      parts.at(-1)?.push({ text: rest.slice(0, left), isOther });
      const taken = Math.min(left, rest.length);
      rest = rest.slice(taken);
      left -= taken;
    }
  }
  return parts;
}
