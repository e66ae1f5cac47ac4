import type { FailureShown } from "../../words.ts";
import { OpenButton } from "./open-button.tsx";
import { Prose } from "./prose.tsx";

/** A failure in the four parts that teach, and where more is to be read. */
export function Failure({ failure }: { failure: FailureShown }) {
  const { misconception, expected, happened, likely, next, explained, ownWords, place } = failure;
  const parts = { Expected: expected, Happened: happened, Likely: likely, Next: next };
  return (
    <section class="failure" aria-label="Failure">
      <h2>
        <code>{misconception}</code>
      </h2>
      <dl>
        {Object.entries(parts).map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Prose text={text} />
            </dd>
          </div>
        ))}
        <div>
          <dt>Read</dt>
          <dd>
            <a href={explained.href}>{explained.words}</a>
          </dd>
        </div>
        {place && (
          <div>
            <dt>Where</dt>
            <dd>
              <code>
                {place.file}
                {place.line === undefined ? "" : `:${place.line}`}
              </code>{" "}
              {place.role !== undefined && <OpenButton role={place.role} line={place.line} />}
            </dd>
          </div>
        )}
      </dl>
      {ownWords.length > 0 && (
        <figure class="output">
          <figcaption>Its own words</figcaption>
          <pre>{ownWords.join("\n")}</pre>
        </figure>
      )}
    </section>
  );
}
