import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ownFile, PROJECT } from "../../paths.ts";
import { bundleScript, bundleStyle, hashed } from "./bundle.ts";
import { asFiles, coursePages } from "./course-pages.ts";
import { ICON } from "./document.ts";
import { createColours } from "./highlight.ts";
import { stampOfPages } from "./stamp.ts";

/** All files of the course's pages, by their names: HTML, one script, one style, one icon. */
export type Site = ReadonlyMap<string, string>;

/** Makes all pages. @param isLive whether a server of the course will be behind them */
export async function makeSite(isLive: boolean): Promise<Site> {
  const colours = await createColours();
  const pages = coursePages(colours, isLive);
  const script = hashed(await bundleScript("page"));
  const viewer = hashed(await bundleScript("viewer"));
  const style = hashed(await bundleStyle(colours.css()));
  const icon = readFileSync(fileURLToPath(ownFile(`web/browser/${ICON}`)), "utf8");
  return new Map([
    ...asFiles(pages, { css: style.name, js: script.name, viewer: viewer.name }, isLive),
    [script.name, script.text],
    [viewer.name, viewer.text],
    [style.name, style.text],
    [ICON, icon],
  ]);
}

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
