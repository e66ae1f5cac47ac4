import { constants, copyFileSync, existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { LESSONS_FOLDER, lessonFolder, shown } from "../paths.ts";

/**
 * Lays out the starters as the learner's own files, where one is missing. What is there stays as it is.
 *
 * It goes by the folders, not by the list of lessons: the list loads zeromq, and `npm install` has to lay out
 * the files also where that does not load.
 *
 * @returns the files that were laid out, as a user would type them
 */
export function layOut(lessons: readonly { readonly name: string }[] = lessonsInFolders()): string[] {
  const laidOut: string[] = [];
  for (const { name } of lessons) {
    const folder = lessonFolder(name);
    for (const file of readdirSync(path.join(folder, "starter"))) {
      const own = path.join(folder, file);
      if (copyIfMissing(path.join(folder, "starter", file), own)) laidOut.push(shown(own));
    }
  }
  return laidOut;
}

/** Whether the file was missing. Another command may lay it out in this same moment: then it is there. */
function copyIfMissing(from: string, to: string): boolean {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function lessonsInFolders(): { name: string }[] {
  return (
    readdirSync(LESSONS_FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^lesson-\d+$/.test(entry.name))
      // A folder of that name may be the learner's own.
      .filter(({ name }) => existsSync(path.join(lessonFolder(name), "starter")))
      .map(({ name }) => ({ name }))
      .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }))
  );
}

// npm install runs this file.
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const laidOut = layOut();
  if (laidOut.length > 0)
    console.log(`laid out ${laidOut.length} files to write in, the first is ${laidOut[0]}`);
}
