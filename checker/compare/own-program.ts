import { readFileSync, statSync } from "node:fs";
import { plainText } from "../history/plain-text.ts";

/** Ten times as long as a program of the course: beside the solution nobody would see anything in it. */
const MOST_BYTES = 30_000;

/** To lay longer ones side by side takes seconds. */
const MOST_LINES = 1_000;

/** A learner's file as a person sees it, or why it can't be shown, in words. */
export function readOwnProgram(file: string): { readonly text: string } | { readonly problem: string } {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return { problem: "it is not there" };
  if (!stat.isFile()) return { problem: "it is no file that could be read" };
  if (stat.size > MOST_BYTES)
    return {
      problem: `with ${stat.size.toLocaleString("en")} bytes it is too long to be shown`,
    };
  const text = plainText(readFileSync(file, "utf8").replace(/\r\n?/g, "\n"));
  const lines = text.split("\n").length;
  if (lines > MOST_LINES)
    return {
      problem: `with ${lines.toLocaleString("en")} lines it is too long to be shown`,
    };
  return { text };
}
