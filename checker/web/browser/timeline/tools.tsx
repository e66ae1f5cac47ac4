import type { Scale } from "./layout.ts";
import type { Replay } from "./replay.tsx";

/** What can be done with a timeline. */
export function Tools({
  scale,
  onScale,
  onZoom,
  onFit,
  replay,
  count,
  isWhole,
}: {
  scale: Scale;
  onScale: (by: Scale["by"]) => void;
  onZoom: (closer: boolean) => void;
  onFit: () => void;
  replay: Replay;
  /** How many marks there are. */
  count: number;
  /** Whether there is room for all tools: beside another timeline there is for the replay only. */
  isWhole: boolean;
}) {
  const cursor = replay.cursor.value;
  const at = cursor === undefined ? count - 1 : Math.floor(cursor);
  return (
    <div class="tools" role="toolbar" aria-label="Timeline">
      <span class="group">
        <button type="button" onClick={replay.toggle} disabled={count === 0}>
          {replay.isPlaying.value ? "Pause" : "Replay"}
        </button>
        <button type="button" onClick={() => replay.step(-1)} aria-label="One event back">
          ‹
        </button>
        <button type="button" onClick={() => replay.step(1)} aria-label="One event on">
          ›
        </button>
        <input
          type="range"
          min={0}
          max={Math.max(0, count - 1)}
          value={at}
          aria-label="Event of the replay"
          onInput={(event) => replay.goTo(Number(event.currentTarget.value))}
        />
        <span class="place">{count === 0 ? "" : `${at + 1} of ${count}`}</span>
      </span>
      {isWhole && (
        <span class="group">
          {(["events", "time"] as const).map((by) => (
            <button key={by} type="button" aria-pressed={scale.by === by} onClick={() => onScale(by)}>
              by {by}
            </button>
          ))}
          <button type="button" onClick={() => onZoom(false)} aria-label="Zoom out">
            −
          </button>
          <button type="button" onClick={() => onZoom(true)} aria-label="Zoom in">
            +
          </button>
          <button type="button" onClick={onFit}>
            Fit
          </button>
        </span>
      )}
    </div>
  );
}
