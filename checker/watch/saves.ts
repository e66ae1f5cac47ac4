import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { type FSWatcher, watch } from "chokidar";

/**
 * Saves that follow each other this closely are one: an editor writes a file in pieces, or several files for one save. What comes
 * later is another save, and whoever is told of it begins anew.
 */
const TOGETHER_MS = 20;

/**
 * Not every system tells of every save: a mount does not, nor does one that has run out of watches, nor a folder that was
 * renamed and put back, nor a file that is put in another's place twice in a moment. So the folder is looked at this often as well.
 */
const LOOK_EVERY_MS = 1_000;
/** More files than these are no lesson. */
const MOST_FILES = 500;

/** Folders of a lesson in which a learner does not write. */
const COURSE_OWN = ["starter", "experiments"];

/** What editors and systems put beside a file while it is saved: swap files, backups, locks, trial files. */
const PASSING = /^\.|~$|^#.*#$|^4913$|\.(sw[a-z]|tmp|bak|orig)$|___jb_/;

/**
 * Tells of saves in a lesson's folder. The folder is watched, not the files: most editors save by putting
 * another file in the place of the first.
 *
 * @param onSave told the name of the file, once for saves that belong together
 * @param onBlind told why, where the system does not tell of saves
 * @returns when the watch has begun, a function that ends it
 */
export async function watchSaves(
  folder: string,
  onSave: (file: string) => void,
  onBlind: (why: string) => void = () => {},
): Promise<() => Promise<void>> {
  let pending: NodeJS.Timeout | undefined;
  /** What the files were like when the last save was told. */
  let told = new Map<string, string>();
  const watcher: FSWatcher = watch(folder, {
    ignored: (file) => isNobodysWork(path.relative(folder, file)),
    ignoreInitial: true,
    atomic: false,
  });
  const saved = (file: string): void => {
    clearTimeout(pending);
    pending = setTimeout(() => {
      told = stateOf(folder);
      onSave(path.basename(file));
    }, TOGETHER_MS);
  };
  // A file that goes is on its way back: who saves by rename takes it away first.
  watcher.on("add", saved).on("change", saved);
  let isTold = false;
  watcher.on("error", (error) => {
    if (!isTold) onBlind(error instanceof Error ? error.message : String(error));
    isTold = true;
  });
  told = stateOf(folder);
  const looking = setInterval(() => {
    for (const [file, state] of stateOf(folder)) if (told.get(file) !== state) saved(file);
  }, LOOK_EVERY_MS);
  await new Promise<void>((resolve) => watcher.once("ready", resolve));
  return async () => {
    clearTimeout(pending);
    clearInterval(looking);
    await watcher.close();
  };
}

/** The learner's files in a folder, and in what state each is. What is not there (any more) has none. */
function stateOf(folder: string): Map<string, string> {
  const states = new Map<string, string>();
  const look = (inside: string): void => {
    for (const entry of entriesOf(path.join(folder, inside))) {
      const relative = path.join(inside, entry);
      if (isNobodysWork(relative) || states.size >= MOST_FILES) continue;
      const stat = statSync(path.join(folder, relative), { throwIfNoEntry: false });
      if (stat?.isDirectory()) look(relative);
      else if (stat) states.set(path.join(folder, relative), `${stat.mtimeMs} ${stat.size} ${stat.ino}`);
    }
  };
  look("");
  return states;
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Whether a change of this file, by its path in the lesson's folder, says nothing about the programs. */
export function isNobodysWork(relative: string): boolean {
  const [top = "", ...rest] = relative.split(path.sep);
  if (relative === "") return false;
  if (COURSE_OWN.includes(top) || top === "node_modules" || top === "__pycache__") return true;
  return relative.endsWith(".md") || [top, ...rest].some((name) => PASSING.test(name));
}
