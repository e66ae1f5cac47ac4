import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Layout, Scale } from "./layout.ts";
import { MomentWords } from "./moment-words.tsx";
import { LaneBar, MarkShown, Times, Way } from "./pieces.tsx";
import type { PlacedMark } from "./placed.ts";
import { apart, firstFrom, flightsApart, legibleOf } from "./seen.ts";

/** Somewhat more than is seen, so that nothing comes late while one scrolls. */
const BEYOND = 300;
/** The band begins below the words of the end by which it begins. */
const BELOW = 9;

interface View {
  readonly top: number;
  readonly height: number;
}

/** A timeline as SVG: what is in sight of it. */
export function Drawing({
  layout,
  view,
  cursor,
  isLive,
  looked,
  words,
  scale,
}: {
  layout: Layout;
  view: View;
  cursor: number | undefined;
  isLive: boolean;
  looked: Signal<number | undefined>;
  words: string | undefined;
  scale: Scale;
}) {
  const id = useId();
  const { lanes, queues, marks, bars, flights, moment, width, height } = layout;
  const end = cursor === undefined ? height : yOf(cursor, marks) + 1;
  const [from, to] = [view.top - BEYOND, Math.min(end, view.top + view.height + BEYOND)];
  const isSeen = (one: { from: number; to: number }): boolean => one.from <= to && one.to >= from;
  const shown = apart(marks.slice(firstFrom(marks, from), firstFrom(marks, to)));
  const ways = flightsApart(flights, { from, to });
  const legible = legibleOf(shown);
  return (
    <div class="drawing" style={{ width: `${width}px` }}>
      <div class="heads">
        {lanes.map(({ id, role, isProgram, x, side, room }) => (
          <span
            key={id}
            class={`head role-${role} ${side}`}
            style={
              side === "left"
                ? { right: `${width - x - 5}px` }
                : { left: `${x - 5}px`, maxWidth: `${room + 20}px` }
            }
          >
            {id}
            {!isProgram && <small>the checker</small>}
          </span>
        ))}
        {queues.map(({ x, width: wide }) => (
          <span key={x} class="head queue" style={{ left: `${x}px`, width: `${wide}px` }}>
            queue
          </span>
        ))}
      </div>
      <svg width={width} height={height} aria-hidden="true">
        <title>Timeline</title>
        <defs>
          <pattern
            id={`${id}-held`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="5" class="hatch" />
          </pattern>
          <clipPath id={`${id}-until`}>
            <rect x="0" y="0" width={width} height={end} />
          </clipPath>
        </defs>
        <g clip-path={cursor === undefined ? undefined : `url(#${id}-until)`}>
          {queues.map(({ x, width: wide }) => (
            <rect key={x} class="queue" x={x} y={0} width={wide} height={height} />
          ))}
          {moment && isSeen(moment) && (
            <rect
              class="band"
              x={layout.left - 6}
              y={moment.from + BELOW}
              width={width - layout.left + 6}
              height={Math.max(24, moment.to - moment.from)}
            />
          )}
          {bars.filter(isSeen).map((bar) => (
            <LaneBar key={`${bar.lane.id} ${bar.is} ${bar.from}`} bar={bar} hatch={`${id}-held`} />
          ))}
          {ways.map((flight) => (
            <Way
              key={`${flight.role} ${flight.x} ${flight.from} ${flight.to} ${flight.value}`}
              flight={flight}
            />
          ))}
        </g>
        {words !== undefined && <MomentWords layout={layout} words={words} until={end} />}
        {shown.map((placed) => (
          <MarkShown
            key={placed.at}
            placed={placed}
            layout={layout}
            isLegible={legible.has(placed.at)}
            isLooked={looked.value === placed.at}
            onLook={() => {
              looked.value = placed.at;
            }}
          />
        ))}
        {layout.hasTimes && (
          <Times shown={shown} begin={marks[0]?.mark.at ?? 0} left={layout.left} scale={scale} />
        )}
        {(isLive || cursor !== undefined) &&
          bars
            .filter(
              ({ is, from: begun, to: ended, isOpen }) =>
                is === "running" && begun <= end && (isOpen || ended >= end - 1),
            )
            .map(({ lane }) => (
              <circle
                // Another one for each event: it goes on from there.
                key={`${lane.id} ${isLive ? marks.length : ""}`}
                class={`runner role-${lane.role} ${cursor === undefined ? "goes-on" : ""}`}
                cx={lane.x}
                cy={Math.min(end, height - 8)}
                r={5}
              />
            ))}
      </svg>
    </div>
  );
}

/** Where a replay has come to. */
function yOf(cursor: number, marks: readonly PlacedMark[]): number {
  const [at, part] = [Math.floor(cursor), cursor % 1];
  const here = marks[at]?.y ?? 0;
  return here + part * ((marks[at + 1]?.y ?? here) - here);
}
