import { html, raw } from "hono/html";
import type { PartFacts } from "../../cast/cast.ts";
import type { Lesson } from "../../lessons/lesson.ts";
import { LESSONS } from "../../lessons/list.ts";
import type { LessonFacts } from "../../verdict/explained-failure.ts";
import { dataScript } from "./island.ts";

/** The page that reads a result and shows it. */
export function viewerPage(): string {
  return String(html`<h1>See a result</h1>
<p class="lead">A check writes down all that happened. Here you see it: the points, the failure, and each play as a timeline.</p>
<div class="code" data-copy><pre><code>npm run --silent check lesson-5 -- --json &gt; result.json</code></pre></div>
<p>Nothing leaves your browser: the page reads the file, and sends nothing anywhere.</p>
<div id="viewer">${raw(dataScript(LESSONS.map(factsOf)))}</div>`);
}

/** A lesson without what only a check needs. */
function factsOf({ name, number, title, cast, task, explainedIn, texts, shows }: Lesson): LessonFacts {
  const part = ({ role, id, sockets }: PartFacts): PartFacts => ({ role, id, sockets });
  return {
    name,
    number,
    title,
    cast: { written: cast.written.map(part), played: cast.played.map(part) },
    task,
    explainedIn,
    ...(texts ? { texts } : {}),
    ...(shows === undefined ? {} : { shows }),
  };
}
