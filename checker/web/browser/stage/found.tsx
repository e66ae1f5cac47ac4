import type { ComponentChildren } from "preact";
import type { TaskPoint } from "../../../report/told.ts";
import { check } from "../talk.ts";
import { type Pair, reportIn } from "./choices.ts";
import { Failure } from "./failure.tsx";
import { Plays } from "./plays.tsx";
import { Points } from "./points.tsx";
import { Prose } from "./prose.tsx";

/**
 * What a check has found, as far as it is known.
 *
 * @param why what is said before all, if anything
 * @param own what the programs under check are called
 * @param pair two plays to be seen beside each other, where they are not of this check
 */
export function Found({
  task,
  why,
  own,
  pair,
}: {
  task: readonly TaskPoint[];
  why: ComponentChildren;
  own: string;
  pair?: Pair | undefined;
}) {
  const it = check.value;
  const report = reportIn(it);
  return (
    <>
      {why && <p class="why">{why}</p>}
      {it?.said.map((line) => (
        <p class="said" key={line}>
          {line}
        </p>
      ))}
      {report?.result.cause !== undefined && <Cause cause={report.result.cause} />}
      {report?.failure && <Failure failure={report.failure} />}
      <Plays own={own} pair={pair} />
      <Points task={task} />
      {report?.loss && (
        <p>
          <Prose text={report.loss} />
        </p>
      )}
      {report?.offers.map((offer) =>
        offer.what === "next" ? (
          <p key={offer.words}>
            Well done. Next: <a href={offer.href}>{offer.words}</a>
          </p>
        ) : (
          <p key={offer.words}>
            {offer.words} <a href="#hints">{offer.link}</a>
          </p>
        ),
      )}
    </>
  );
}

/** Why a verdict is unknown, and the way out. */
function Cause({ cause }: { cause: string }) {
  return (
    <section aria-label="Cause">
      <p>
        <Prose text={cause.replace(/^./, (letter) => letter.toUpperCase())} />
      </p>
      <p>
        <code>npm run doctor</code> looks for what stands in the way.
      </p>
    </section>
  );
}
