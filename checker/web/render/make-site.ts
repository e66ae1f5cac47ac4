import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ownFile } from "../../paths.ts";
import { bundleScript, bundleStyle, hashed } from "./bundle.ts";
import { asFiles, coursePages } from "./course-pages.ts";
import { ICON } from "./document.ts";
import { createColours } from "./highlight.ts";

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
