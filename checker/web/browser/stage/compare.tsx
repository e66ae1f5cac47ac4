import { useSignal, useSignalEffect } from "@preact/signals";
import type { Row } from "../../../compare/rows.ts";
import type { Comparison } from "../../words.ts";
import { ask, lesson, link, saves, standing } from "../talk.ts";

/** The learner's programs beside the solution's, once the lesson is passed or it is asked for. */
export function Compare() {
  const comparisons = useSignal<readonly Comparison[] | undefined>(undefined);
  const isAskedFor = useSignal(false);
  useSignalEffect(() => {
    const isDone = standing.value.lessons[lesson ?? ""]?.isDone;
    if (saves.value < 0 || link.value !== "open" || !(isDone || isAskedFor.value)) return;
    void ask<{ comparisons?: Comparison[] }>("compare", { lesson, isAskedFor: isAskedFor.value }).then(
      (answer) => {
        comparisons.value = answer?.comparisons;
      },
    );
  });
  if (!comparisons.value)
    return (
      <div class="compare">
        <p>You have not passed this lesson yet. A hint may be enough.</p>
        <button
          type="button"
          onClick={() => {
            isAskedFor.value = true;
          }}
        >
          Show the solution beside mine
        </button>
      </div>
    );
  return (
    <div class="compare">
      {comparisons.value.map(({ role, rows, problem }) => (
        <section key={role} aria-label={`${role}.ts`}>
          <p class="file">
            <code>{role}.ts</code>
          </p>
          {problem !== undefined && <p>{problem}</p>}
          {rows?.every(({ isSame }) => isSame) ? (
            <p>The same as the solution, line by line.</p>
          ) : (
            rows && <Rows rows={rows} />
          )}
        </section>
      ))}
    </div>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Yours</th>
          <th scope="col">The solution</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ mine, solution, isSame }, at) => (
          <tr key={`${at + 1}`} class={isSame ? undefined : "other"}>
            <Side pieces={mine} kind="mine" />
            <Side pieces={solution} kind="solution" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ pieces, kind }: { pieces: Row["mine"]; kind: "mine" | "solution" }) {
  return (
    <td class={kind}>
      {pieces?.map(({ text, isOther }, at) =>
        isOther ? <mark key={`${at + 1}`}>{text}</mark> : <span key={`${at + 1}`}>{text}</span>,
      )}
    </td>
  );
}
