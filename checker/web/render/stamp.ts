import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "../../paths.ts";

/** Of the checker, what says nothing on a page and draws nothing. */
const NO_PART = /^checker\/(authoring|bench|examples|mutants|testing|trust)\/|\.test\.tsx?$/;
/** What a learner writes is on no page that is made beforehand. */
const OWN = /^lessons\/lesson-\d+\/[^/]+\.ts$/;
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
    if (entry.isDirectory()) return NO_PART.test(`${name}/`) ? [] : filesIn(name);
    return KINDS.test(name) && !NO_PART.test(name) && !OWN.test(name) ? [name] : [];
  });
  return files.sort();
}
