import type { Fault } from "../pages/faults.ts";
import type { Proof, Proven } from "./proofs.ts";

/** What came of one proof of one lesson. */
export interface Cell {
  readonly proof: Proof;
  readonly proven: Proven;
}

const LESSON = 10;

/** The first line of the table. */
export function headOf(proofs: readonly Proof[]): string {
  return [" ".repeat(LESSON), ...proofs.map(({ title }) => title.padEnd(widthOf(title)))].join("").trimEnd();
}

/** A lesson's line of the table: what is proven, of how many, or how much is wrong. */
export function rowOf(lesson: string, cells: readonly Cell[]): string {
  const texts = cells.map(({ proof, proven }) => cellOf(proven).padEnd(widthOf(proof.title)));
  return [lesson.padEnd(LESSON), ...texts].join("").trimEnd();
}

/** As an editor opens it. */
export function faultLine(page: string, { line, words }: Fault): string {
  return `${page}:${line}: ${words}`;
}

function cellOf({ faults, of, leftOut = 0 }: Proven): string {
  if (faults.length > 0) return `✗ ${faults.length}`;
  const left = leftOut > 0 ? ` -${leftOut}` : "";
  return `${of ?? "ok"}${left}`;
}

function widthOf(title: string): number {
  return Math.max(title.length, 6) + 2;
}
