import { signal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { countsTable } from "../../../report/counts-table.ts";
import { rootOf } from "../../../verdict/result.ts";
import type { KeptPlays } from "../../words.ts";
import { check, fetchOf, isLive } from "../talk.ts";
import type { Evidence } from "../timeline/detail.tsx";
import { Timeline } from "../timeline/timeline.tsx";
import { type Choice, choicesIn, type Pair, pairOf, reportIn, told } from "./choices.ts";

/** What was chosen of which check; it is still chosen when one comes back to it. */
const chosen = signal<{ check: number; name: string } | undefined>(undefined);

/**
 * The plays of a check: while it goes on the one that is played, and then what tells the story, or any other.
 *
 * @param own what the programs under check are called
 * @param pair what else can be shown; where a server is behind the page, that is what it has kept
 */
export function Plays({ own, pair }: { own: string; pair: Pair | undefined }) {
  const kept = useSignal<KeptPlays>({});
  useSignalEffect(() => {
    if (isLive && check.value?.phase === "ended")
      void fetchOf<KeptPlays>("kept").then((plays) => {
        if (plays) kept.value = plays;
      });
  });
  const choices = useComputed(() => choicesIn(check.value, own, pair ?? pairOf(kept.value)));
  const choice = useComputed((): Choice | undefined => {
    const { check: number, name } = chosen.value ?? {};
    const wanted =
      number === check.value?.number ? choices.value.find((each) => each.name === name) : undefined;
    return wanted ?? told(choices.value, reportIn(check.value)?.play);
  });
  const claims = reportIn(check.value)?.result.claims ?? [];
  // What else is broken may only follow from the one that is told.
  const root = rootOf({ claims });
  const evidenceOf = (at: number): Evidence[] =>
    claims
      .filter((claim) => claim.evidence.includes(at) && (claim.verdict === "holds" || claim === root))
      .map(({ says, verdict }) => ({ says, isBroken: verdict === "broken" }));
  if (!choice.value) return null;
  const isGoingOn = check.value?.phase === "runs";
  const { name, scenes } = choice.value;
  return (
    <section class="plays" aria-label="What happened">
      {choices.value.length > 1 && !isGoingOn && (
        <label class="which">
          Show{" "}
          <select
            value={name}
            onChange={(event) => {
              chosen.value = { check: check.value?.number ?? 0, name: event.currentTarget.value };
            }}
          >
            {choices.value.map((each) => (
              <option key={each.name} value={each.name}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class={scenes.length > 1 ? "pair" : undefined}>
        {scenes.map(({ title, hasMoment }, at) => (
          <figure key={`${check.value?.number} ${isGoingOn ? "live" : name} ${title}`}>
            {title !== "" && <figcaption>{title}</figcaption>}
            <SceneAt
              choice={choice}
              at={at}
              isLive={isGoingOn}
              {...{ hasMoment, evidenceOf }}
              hasTimes={scenes.length === 1}
            />
          </figure>
        ))}
      </div>
      <Counts of={choice.value} />
    </section>
  );
}

/** What became of all values of a play, where they were counted. */
function Counts({ of: { play } }: { of: Choice }) {
  const lines = play ? countsTable(reportIn(check.value)?.result.history ?? [], play) : [];
  if (lines.length === 0) return null;
  return (
    <figure class="output">
      <figcaption>The values of this play</figcaption>
      <pre>{lines.join("\n")}</pre>
    </figure>
  );
}

/** One scene of a choice, which may go on while it is shown. */
function SceneAt({
  choice,
  at,
  ...others
}: {
  choice: { readonly value: Choice | undefined };
  at: number;
  isLive: boolean;
  hasMoment: boolean;
  hasTimes: boolean;
  evidenceOf: (at: number) => readonly Evidence[];
}) {
  const scene = useComputed(() => choice.value?.scenes[at] ?? { events: [], places: [] });
  return <Timeline scene={scene} {...others} />;
}
