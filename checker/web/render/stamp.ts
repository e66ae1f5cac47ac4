import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "../../paths.ts";

/** Of the checker, what says nothing on a page and draws nothing. */
const NO_PART = /^checker\/(authoring|bench|examples|mutants|testing|trust)\/|\.test\.tsx?$/;
/** Of the lessons, what the course has put there: what a learner writes or keeps is on no page that is made beforehand. */
const OF_LESSONS = /^lessons\/([^/]+\.md$|lesson-\d+(\/(README\.md|(experiments|starter)(\/|$))|$))/;
const KINDS = /\.(ts|tsx|css|svg|md|json|jsonl)$/;

/** Different for every state of what the pages are made of. */
export function stampOfPages(): string {
  const hash = createHash("sha256");
  for (const file of ["checker", "lessons", "solutions"].flatMap(filesIn)) {
    hash.update(`${file}\n`).update(readFileSync(path.join(PROJECT, file)));
  }
  return hash.digest("hex").slice(0, 16);
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(path.join(PROJECT, folder), { withFileTypes: true });
  const files = entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    // An editor's lock is a link to nowhere.
    if (entry.name.startsWith(".") || NO_PART.test(entry.isDirectory() ? `${name}/` : name)) return [];
    if (folder.startsWith("lessons") && !OF_LESSONS.test(name)) return [];
    if (entry.isDirectory()) return filesIn(name);
    return entry.isFile() && KINDS.test(name) ? [name] : [];
  });
  return files.sort();
}
