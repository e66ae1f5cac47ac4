import { html } from "hono/html";
import type { Lesson } from "../../lessons/lesson.ts";
import { LESSONS, PARTS } from "../../lessons/list.ts";
import { pageOf } from "./links.ts";

/** The first page: what the course is about, and its lessons by parts. */
export function frontPage(): string {
  const parts = [...new Set(LESSONS.map(({ part }) => part))];
  return String(html`<h1>Learn message queues by doing</h1>
<p class="lead">A client sends 0, 1 and 2, and does not wait. A server takes two seconds for each. You write both, a checker
runs them for real, and you see whether the client was done while the server was still at work.</p>
<p id="next"></p>
<div id="the-lessons">
${parts.map(
  (part) => html`<section class="part"><h2>Part ${part}. ${PARTS[part] ?? ""}</h2>
<ol class="lessons">${LESSONS.filter((lesson) => lesson.part === part).map(entry)}</ol></section>`,
)}
<p>A result that <code>npm run check</code> has written can be <a href="viewer.html">seen here</a>. Words that the course explains stand in <a href="${pageOf("lessons/terms.md")}">a table of terms</a>. For classes there is
<a href="${pageOf("lessons/for-teachers.md")}">a page for teachers</a>.</p>`);
}

function entry({ name, number, title, cast }: Lesson) {
  const files = cast.written.map(({ role }) => `${role}.ts`).join(", ");
  return html`<li data-entry="${name}"><a href="${name}.html"><span class="number">${number}</span> ${title}</a>
<span class="files">${files}</span> <span class="state"></span></li>`;
}

/** What the first page leads to, beside the lessons. */
export const FROM_THE_FRONT = ["lessons/terms.md", "lessons/for-teachers.md"];
