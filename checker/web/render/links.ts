import path from "node:path";

/** A file of the course that a page links to, by its path from the top of the course. */
export type CourseFile = string;

/** Where a link of a course's file leads on the pages made of it. */
export interface Target {
  readonly href: string;
  /** The file that this asks to have a page, where it leads to one. */
  readonly file?: CourseFile;
}

const LESSON_PAGE = /^lessons\/(lesson-\d+)\/README\.md$/;

/** The file name of the page that shows a file: all pages stand in one folder, so that each reaches each. */
export function pageOf(file: CourseFile): string {
  const [, lesson] = LESSON_PAGE.exec(file) ?? [];
  if (lesson !== undefined) return `${lesson}.html`;
  return file === "README.md" ? "index.html" : `file-${file.replaceAll("/", "-")}.html`;
}

/**
 * @param href as it was written
 * @param from the file in which it stands
 * @throws where it leads out of the course
 */
export function targetOf(href: string, from: CourseFile): Target {
  if (/^[a-z][a-z+.-]*:/i.test(href)) return { href };
  const [place = "", section] = href.split("#");
  if (place === "") return { href };
  const file = path.posix.join(path.posix.dirname(from), place);
  if (file.startsWith("..") || path.posix.isAbsolute(file))
    throw new Error(`${from} has a link to ${href}, which is out of the course`);
  return { href: `${pageOf(file)}${section === undefined ? "" : `#${section}`}`, file };
}
