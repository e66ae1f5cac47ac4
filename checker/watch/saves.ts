import path from "node:path";
import { type FSWatcher, watch } from "chokidar";

/** Saves that follow each other this closely are one: an editor writes several files for one save. */
const TOGETHER_MS = 60;

/** Folders of a lesson in which a learner does not write. */
const COURSE_OWN = ["starter", "experiments"];

/** What editors and systems put beside a file while it is saved: swap files, backups, locks, trial files. */
const PASSING = /^\.|~$|^#.*#$|^4913$|\.(sw[a-z]|tmp|bak|orig)$|___jb_/;

/**
 * Tells of saves in a lesson's folder. The folder is watched, not the files: most editors save by putting
 * another file in the place of the first.
 *
 * @param onSave told the name of the file, once for saves that belong together
 * @returns when the watch has begun, a function that ends it
 */
export async function watchSaves(
  folder: string,
  onSave: (file: string) => void,
): Promise<() => Promise<void>> {
  let pending: NodeJS.Timeout | undefined;
  const watcher: FSWatcher = watch(folder, {
    ignored: (file) => isNobodysWork(path.relative(folder, file)),
    ignoreInitial: true,
    atomic: false,
  });
  const saved = (file: string): void => {
    clearTimeout(pending);
    pending = setTimeout(() => onSave(path.basename(file)), TOGETHER_MS);
  };
  // A file that goes is on its way back: who saves by rename takes it away first.
  watcher.on("add", saved).on("change", saved);
  // A folder that cannot be watched can still be checked by a key.
  watcher.on("error", () => {});
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return async () => {
    clearTimeout(pending);
    await watcher.close();
  };
}

/** Whether a change of this file, by its path in the lesson's folder, says nothing about the programs. */
export function isNobodysWork(relative: string): boolean {
  const [top = "", ...rest] = relative.split(path.sep);
  if (relative === "") return false;
  if (COURSE_OWN.includes(top) || top === "node_modules" || top === "__pycache__") return true;
  return relative.endsWith(".md") || [top, ...rest].some((name) => PASSING.test(name));
}
