import { readFileSync } from "node:fs";
import path from "node:path";
import { html, raw } from "hono/html";
import { LESSONS } from "../../lessons/list.ts";
import { lessonFolder, PROJECT } from "../../paths.ts";
import type { Recorded } from "../words.ts";
import { type Assets, type Document, documentHtml } from "./document.ts";
import { FROM_THE_FRONT, frontPage } from "./front-page.ts";
import type { Highlighter } from "./highlight.ts";
import { lessonArticle, puzzleHtml } from "./lesson-page.ts";
import { type CourseFile, pageOf } from "./links.ts";
import { type Prose, proseWith } from "./prose.ts";
import { recordedOf } from "./recorded.ts";
import { viewerPage } from "./viewer-page.ts";

const VIEWER = "viewer.html";

/** A page that has been made, by the name of its file. */
export interface Made {
  readonly name: string;
  readonly document: Document;
}

/**
 * All pages of the course: the first one, the lessons, and each file that one of these links to.
 *
 * @param isLive whether a server of the course will be behind them
 * @throws where a page has another form than the pages have, or a link leads to nothing
 */
export function coursePages(colours: Highlighter, isLive: boolean): Made[] {
  const wanted = new Set<CourseFile>(FROM_THE_FRONT);
  const prose = proseWith(
    colours,
    (file) => wanted.add(file),
    (problem, from, code) => puzzleHtml(problem, path.join(PROJECT, path.dirname(from)), code),
  );
  const recorded = (lesson: string): Recorded | undefined =>
    isLive ? undefined : recordedOf(lesson, (file) => wanted.add(file));
  const made: Made[] = [
    { name: pageOf("README.md"), document: { title: "Non-blocking", main: frontPage() } },
    { name: VIEWER, document: { title: "See a result", main: viewerPage(), isViewer: true } },
    ...LESSONS.map((_, at) => lessonPage(at, prose, recorded)),
  ];
  const names = new Set(made.map(({ name }) => name));
  // A file's own page may ask for more, and a set that grows is gone through to its end.
  for (const file of wanted) {
    if (names.has(pageOf(file))) continue;
    names.add(pageOf(file));
    made.push({ name: pageOf(file), document: filePage(file, prose) });
  }
  return made;
}

function lessonPage(at: number, prose: Prose, recordedOf: (lesson: string) => Recorded | undefined): Made {
  const lesson = LESSONS[at];
  if (!lesson) throw new Error(`there is no lesson at ${at}`);
  const neighbour = (to: (typeof LESSONS)[number] | undefined) =>
    to && { href: `${to.name}.html`, title: `${to.number}. ${to.title}` };
  const recorded = recordedOf(lesson.name);
  const source = readFileSync(path.join(lessonFolder(lesson.name), "README.md"), "utf8");
  return {
    name: `${lesson.name}.html`,
    document: {
      title: `${lesson.number}. ${lesson.title}`,
      main: lessonArticle(lesson, source, prose),
      lesson: { name: lesson.name, task: lesson.task, ...(recorded ? { recorded } : {}) },
      before: neighbour(LESSONS[at - 1]),
      after: neighbour(LESSONS[at + 1]),
    },
  };
}

function filePage(file: CourseFile, prose: Prose): Document {
  const text = readFileSync(path.join(PROJECT, file), "utf8");
  const name = path.posix.basename(file);
  const isProse = file.endsWith(".md");
  const main = isProse
    ? prose.block(text, file)
    : String(
        html`<h1><code>${name}</code></h1><p class="where">${file}</p>${raw(prose.code(text, path.extname(file).slice(1)))}`,
      );
  return { title: isProse ? (/^# (.+)$/m.exec(text)?.[1] ?? name) : name, main };
}

/** The pages as they are served or put on a host. */
export function asFiles(made: readonly Made[], assets: Assets, isLive: boolean): Map<string, string> {
  return new Map(made.map(({ name, document }) => [name, documentHtml(document, assets, isLive)]));
}
