import type { Mark } from "../../../timeline/mark.ts";
import { Prose } from "../stage/prose.tsx";

/** What an event shows, in the words of a claim. */
export interface Evidence {
  readonly says: string;
  readonly isBroken: boolean;
}

/** What there is to say of the event that is looked at, and which claims it shows. */
export function Detail({
  mark,
  begin,
  evidence,
}: {
  mark: Mark | undefined;
  begin: number;
  evidence: readonly Evidence[];
}) {
  return (
    <div class="detail" role="status">
      {!mark && (
        <p>Arrow keys go from event to event, + and − zoom, space replays. Point at an event to read it.</p>
      )}
      {mark && (
        <p>
          <span class="when">{Math.round(mark.at - begin)} ms</span> {mark.lane}: {mark.text}
          {mark.lost === undefined
            ? ""
            : `, and it ${mark.lost === "never arrives" ? "never arrived" : "was never printed"}`}
          {mark.isHeld === undefined
            ? ""
            : mark.isHeld
              ? ": the checker stops it for a while"
              : ": the checker lets it go on"}
        </p>
      )}
      {evidence.map(({ says, isBroken }) => (
        <p key={says} class={isBroken ? "shows broken" : "shows"}>
          {isBroken ? "breaks: " : "shows: "}
          <Prose text={says} />
        </p>
      ))}
    </div>
  );
}
