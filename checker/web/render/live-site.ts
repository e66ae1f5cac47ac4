import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "../../paths.ts";
import type { Site } from "./make-site.ts";
import { stampOfPages } from "./stamp.ts";

const CACHE = path.join(PROJECT, "node_modules", ".cache");
/** Folders of an older state are swept away when nobody can be reading them any more. */
const OLD_MS = 24 * 60 * 60 * 1000;

/**
 * The pages as `npm start` serves them: made anew where something of them has changed since they were last made.
 *
 * @returns `build`: another one for every state of what they are made of
 */
export async function liveSite(): Promise<{ readonly site: Site; readonly build: string }> {
  const build = stampOfPages();
  const folder = path.join(CACHE, `pages-${build}`);
  const kept = read(folder);
  if (kept) return { site: kept, build };
  // What makes pages takes a while to load, and is not needed where they are kept.
  const { makeSite } = await import("./make-site.ts");
  const site = await makeSite(true);
  keep(site, folder);
  return { site, build };
}

/** Undefined where there is no such folder, or not all of it. */
function read(folder: string): Site | undefined {
  try {
    return new Map(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
  } catch {
    return undefined;
  }
}

/** Where nothing can be kept, the pages are made anew at every start. */
function keep(site: Site, folder: string): void {
  const unfinished = `${folder}.${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true });
    for (const [name, text] of site) writeFileSync(path.join(unfinished, name), text);
    renameSync(unfinished, folder);
    for (const name of readdirSync(CACHE).filter((each) => each.startsWith("pages-"))) {
      const other = path.join(CACHE, name);
      if (other !== folder && Date.now() - statSync(other).mtimeMs > OLD_MS)
        rmSync(other, { recursive: true });
    }
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
