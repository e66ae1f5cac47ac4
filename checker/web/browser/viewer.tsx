import { useSignal } from "@preact/signals";
import { render } from "preact";
import { taskPoints } from "../../report/told.ts";
import { storyOf } from "../../timeline/story.ts";
import type { LessonFacts } from "../../verdict/explained-failure.ts";
import type { Result } from "../../verdict/result.ts";
import { reportFrom } from "../report-from.ts";
import { addCopyButtons, letScroll } from "./lesson/code.ts";
import { readResults } from "./read-results.ts";
import { Found } from "./stage/found.tsx";
import { check } from "./talk.ts";

/** A result of a check, read from a file that never leaves the browser. */
function Viewer({ course }: { course: readonly LessonFacts[] }) {
  const results = useSignal<readonly Result[]>([]);
  const shown = useSignal<Result | undefined>(undefined);
  const problem = useSignal("");
  const name = useSignal("");
  const show = (result: Result): void => {
    try {
      // Whatever can't be drawn is found here, and not in the middle of a page.
      storyOf(result.history);
      const report = reportFrom(result, course);
      check.value = {
        number: (check.value?.number ?? 0) + 1,
        why: "",
        phase: "ended",
        holds: [],
        said: [],
        events: [],
        outcome: { report },
      };
      shown.value = result;
      problem.value = "";
    } catch {
      problem.value = `This is a result of ${result.lesson}, of another version of the course than this page.`;
    }
  };
  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    // A file that has changed since it was chosen can't be read.
    const text = await file.text().catch(() => undefined);
    const found =
      text === undefined ? { problem: "it could not be read. Choose it again." } : readResults(text);
    if ("problem" in found) {
      problem.value = `${file.name}: ${found.problem}`;
      return;
    }
    name.value = file.name;
    results.value = found.results;
    const [first] = found.results;
    if (first) show(first);
  };
  const { value: result } = shown;
  const facts = course.find(({ name }) => name === result?.lesson);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be dropped here can be chosen by the field as well.
    <div
      class="viewer"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void read(event.dataTransfer?.files[0]);
      }}
    >
      <label class="drop">
        Drop a result here, or choose it:{" "}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const field = event.currentTarget;
            // The same file can be chosen again: another check may have written it anew.
            void read(field.files?.[0]).then(() => {
              field.value = "";
            });
          }}
        />
      </label>
      <p role="status" class="trouble">
        {problem.value}
      </p>
      {results.value.length > 1 && (
        <label class="which">
          Lesson{" "}
          <select
            onChange={(event) => {
              const chosen = results.value[Number(event.currentTarget.value)];
              if (chosen) show(chosen);
            }}
          >
            {results.value.map(({ lesson, programs, verdict }, at) => (
              <option key={`${lesson} ${programs}`} value={at}>
                {lesson}: {verdict}
              </option>
            ))}
          </select>
        </label>
      )}
      {result && (
        <>
          <h2>
            {facts ? `Lesson ${facts.number}. ${facts.title}` : result.lesson}: {result.verdict}
          </h2>
          <Found
            task={taskPoints(facts?.task ?? [])}
            own="The programs"
            why={`${name.value}: ${result.programs}, in ${(result.ms / 1000).toFixed(1)} s`}
          />
        </>
      )}
    </div>
  );
}

addCopyButtons();
letScroll();
const place = document.getElementById("viewer");
const course = place?.querySelector("script")?.textContent;
if (place && course) {
  place.replaceChildren();
  render(<Viewer course={JSON.parse(course)} />, place);
}
