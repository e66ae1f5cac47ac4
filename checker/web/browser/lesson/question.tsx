import { useSignal } from "@preact/signals";
import { render } from "preact";
import type { Question } from "../../render/island.ts";

/** Puts a question before its answer: what stands in the fold below is shown after a choice. */
export function askQuestion(element: HTMLElement, question: Question): void {
  const list = element.querySelector("ol");
  const answer = element.querySelector<HTMLDetailsElement>("details.answer");
  const place = document.createElement("div");
  list?.replaceWith(place);
  if (answer) answer.hidden = true;
  const reveal = (): void => {
    if (!answer) return;
    answer.hidden = false;
    answer.open = true;
  };
  render(<Choices {...question} onAnswer={reveal} />, place);
}

function Choices({ id, answers, onAnswer }: Question & { onAnswer: () => void }) {
  const chosen = useSignal<number | undefined>(undefined);
  const answered = useSignal<number | undefined>(undefined);
  const choose = (at: number): void => {
    chosen.value = at;
  };
  const answer = (event: Event): void => {
    event.preventDefault();
    if (chosen.value === undefined) return;
    answered.value = chosen.value;
    onAnswer();
  };
  return (
    <form class="question" onSubmit={answer}>
      <fieldset>
        <legend>Your answer</legend>
        {answers.map(({ line }, at) => (
          <label key={line} class={markOf(at, answers, answered.value)}>
            <input type="radio" name={id} checked={chosen.value === at} onChange={() => choose(at)} />
            <code>{line}</code>
          </label>
        ))}
      </fieldset>
      <button type="submit" disabled={chosen.value === undefined || chosen.value === answered.value}>
        That is my answer
      </button>
      <div role="status">{verdictOn(answered.value, answers)}</div>
    </form>
  );
}

function markOf(at: number, answers: Question["answers"], answered: number | undefined): string {
  if (answered === undefined) return "choice";
  if (answers[at]?.refuted === undefined) return "choice right";
  return at === answered ? "choice wrong" : "choice";
}

function verdictOn(answered: number | undefined, answers: Question["answers"]) {
  const answer = answered === undefined ? undefined : answers[answered];
  if (!answer) return null;
  if (answer.refuted === undefined) return <p class="verdict right">Right.</p>;
  return (
    <p class="verdict wrong">
      {/* The course's own text, made into HTML when the page was made. */}
      Not <code>{answer.line}</code>: <span dangerouslySetInnerHTML={{ __html: answer.refuted }} />
    </p>
  );
}
