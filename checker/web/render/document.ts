import { html, raw } from "hono/html";
import type { Point } from "../../claims/point.ts";
import { taskPoints } from "../../report/told.ts";
import type { Recorded } from "../words.ts";
import { dataScript } from "./island.ts";

/** A page of the course. */
export interface Document {
  /** For the browser's tab. */
  readonly title: string;
  /** HTML. */
  readonly main: string;
  /** The lesson that the page is about. */
  readonly lesson?: {
    readonly name: string;
    readonly task: readonly Point[];
    /** What is shown to those who can't check. */
    readonly recorded?: Recorded;
  };
  /** Whether it reads results that are dropped on it. */
  readonly isViewer?: boolean;
  /** The lessons before and after it. */
  readonly before?: Neighbour | undefined;
  readonly after?: Neighbour | undefined;
}

interface Neighbour {
  readonly href: string;
  readonly title: string;
}

/** Of pages that come from some host: nothing from elsewhere, and nothing goes out. A server says so in a header, and more. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** What the pages load, by file names. */
export interface Assets {
  readonly css: string;
  readonly js: string;
  readonly viewer: string;
}

/** All of a page. @param isLive whether a server of the course is behind it, which can check */
export function documentHtml(page: Document, assets: Assets, isLive: boolean): string {
  const { title, main, lesson, before, after } = page;
  const neighbour = (to: Neighbour | undefined, word: string, rel: string) =>
    to ? html`<a href="${to.href}" rel="${rel}" title="${to.title}">${word}</a>` : "";
  return String(html`<!doctype html>
<html lang="en"${lesson === undefined ? "" : raw(` data-lesson="${lesson.name}"`)}${isLive ? raw(" data-live") : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${isLive ? "" : html`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`}
<title>${title}</title>
<link rel="icon" href="${ICON}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.css}">
<script defer src="${page.isViewer ? assets.viewer : assets.js}"></script>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="top">
<a class="course" href="index.html">Non-blocking</a>
<nav aria-label="Lessons">${neighbour(before, "Previous", "prev")} <a href="index.html">All lessons</a> ${neighbour(after, "Next", "next")}</nav>
</header>
<div id="status"></div>
<div class="panes">
<main id="main" tabindex="-1">${raw(main)}</main>
${lesson === undefined ? "" : html`<div id="stage" class="stage">${raw(dataScript(stageOf(lesson)))}</div>`}
</div>
</body>
</html>
`);
}

/** What the stage beside a lesson begins with. */
function stageOf({ task, recorded }: NonNullable<Document["lesson"]>) {
  return { task: taskPoints(task), recorded };
}

export const ICON = "icon.svg";
