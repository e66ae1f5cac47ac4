import { useComputed, useSignal } from "@preact/signals";
import type { Event } from "../../../history/event.ts";
import { isSamePlay, type PlayId } from "../../../history/play-id.ts";
import type { Result } from "../../../verdict/result.ts";
import { check } from "../talk.ts";
import { type Evidence, type Scene, Timeline } from "../timeline/timeline.tsx";

/** The plays of a check: while it goes on the one that is played, and then the one that tells the story, or any other. */
export function Plays() {
  const chosen = useSignal<{ check: number; at: number } | undefined>(undefined);
  const result = useComputed(() => resultIn(check.value?.outcome));
  const history = useComputed((): readonly Event[] => result.value?.history ?? check.value?.events ?? []);
  const plays = useComputed(() => playsIn(history.value));
  const place = useComputed((): number => {
    const number = check.value?.number;
    if (chosen.value !== undefined && chosen.value.check === number) return chosen.value.at;
    const told = plays.value.findIndex((play) => isSamePlay(play, reportIn(check.value?.outcome)?.play));
    return told < 0 ? plays.value.length - 1 : told;
  });
  const scene = useComputed(() => sceneOf(history.value, plays.value[place.value]));
  const evidenceOf = (at: number): Evidence[] =>
    (result.value?.claims ?? [])
      .filter(({ evidence, verdict }) => verdict !== "untested" && evidence.includes(at))
      .map(({ says, verdict }) => ({ says, isBroken: verdict === "broken" }));
  if (scene.value.events.length === 0) return null;
  const isLive = check.value?.phase === "runs";
  return (
    <section class="plays" aria-label="What happened">
      {plays.value.length > 1 && !isLive && (
        <label class="which">
          Play{" "}
          <select
            value={place.value}
            onChange={(event) => {
              chosen.value = { check: check.value?.number ?? 0, at: Number(event.currentTarget.value) };
            }}
          >
            {plays.value.map((play, at) => (
              <option key={nameOf(play)} value={at}>
                {at + 1}. {nameOf(play)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Timeline
        key={`${check.value?.number} ${isLive ? "live" : place.value}`}
        scene={scene}
        isLive={isLive}
        hasMoment={result.value?.verdict !== "fail"}
        evidenceOf={evidenceOf}
      />
    </section>
  );
}

type Ended = NonNullable<typeof check.value>["outcome"];

function reportIn(outcome: Ended) {
  return outcome && "report" in outcome ? outcome.report : undefined;
}

function resultIn(outcome: Ended): Result | undefined {
  return reportIn(outcome)?.result;
}

/** The plays in which something was started, in their order. */
function playsIn(history: readonly Event[]): PlayId[] {
  const plays: PlayId[] = [];
  for (const { what, play } of history)
    if (what === "started" && !plays.some((each) => isSamePlay(each, play))) plays.push(play);
  return plays;
}

function sceneOf(history: readonly Event[], play: PlayId | undefined): Scene {
  const places = history.flatMap((event, at) => (play && isSamePlay(event.play, play) ? [at] : []));
  return { places, events: places.flatMap((at) => history[at] ?? []) };
}

function nameOf({ act, attempt, again, look, run }: PlayId): string {
  return [
    act,
    ...(run === undefined ? [] : [`run ${run}`]),
    ...(attempt > 0 ? ["with more room"] : []),
    ...(again === undefined ? [] : ["once more"]),
    ...(look === undefined ? [] : [`a closer look: ${look}`]),
  ].join(", ");
}
