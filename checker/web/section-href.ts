import { slug } from "../pages/slug.ts";

/** Where a section of a lesson's page is reached: `lesson-2.html#one-send-at-a-time`. @param heading as it is written */
export function sectionHref(lesson: string, heading: string | undefined): string {
  return `${lesson}.html${heading === undefined ? "" : `#${slug(heading)}`}`;
}
