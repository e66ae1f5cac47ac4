import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Bar, Flight, Layout, PlacedMark, Scale } from "./layout.ts";
import { wrapped } from "./wrapped.ts";

/** Somewhat more than is seen, so that nothing comes late while one scrolls. */
const BEYOND = 300;
/** Words that stand closer than this can't be read. */
const LINE = 13;
const CORNER = 5;
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
  const ways = flightsApart(flights.filter(isSeen));
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

/** The first mark that does not stand above a place, by bisection: marks stand in the order of their places. */
function firstFrom(marks: readonly PlacedMark[], y: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What stands closer than this is one thing to the eye. */
const ONE = 2;

/** The marks that can be told from those before them in their lane. */
function apart(marks: readonly PlacedMark[]): PlacedMark[] {
  const lastIn = new Map<string, number>();
  return marks.filter(({ mark, y }) => {
    const last = lastIn.get(mark.lane) ?? Number.NEGATIVE_INFINITY;
    const isApart = y - last >= ONE || mark.isMoment || mark.kind === "ends";
    if (isApart) lastIn.set(mark.lane, y);
    return isApart;
  });
}

function flightsApart(flights: readonly Flight[]): Flight[] {
  const seen = new Set<string>();
  return flights.filter(({ x, queueX, toX, from, to }) => {
    const place = [x, queueX, toX, from, to].map((each = 0) => Math.round(each / ONE)).join();
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/** The marks whose words have room below those before them in their lane. */
function legibleOf(marks: readonly PlacedMark[]): Set<number> {
  const lastIn = new Map<string, number>();
  const legible = new Set<number>();
  for (const { mark, at, y } of marks) {
    const last = lastIn.get(mark.lane) ?? Number.NEGATIVE_INFINITY;
    if (y - last < LINE && !mark.isMoment) continue;
    lastIn.set(mark.lane, y);
    legible.add(at);
  }
  return legible;
}

/** @param hatch the pattern of who is held still, by its id */
function LaneBar({ bar: { lane, is, from, to, isOpen }, hatch }: { bar: Bar; hatch: string }) {
  if (is === "running")
    return (
      <line
        class={`life role-${lane.role} ${isOpen ? "open" : ""}`}
        x1={lane.x}
        x2={lane.x}
        y1={from}
        y2={to}
      />
    );
  if (is === "waiting") {
    const side = lane.side === "left" ? -1 : 1;
    return (
      <g class="waiting">
        <line x1={lane.x} x2={lane.x} y1={from + 6} y2={to - 6} />
        {to - from > 2 * LINE && (
          <text x={lane.x + side * 12} y={(from + to) / 2 + 4} text-anchor={side < 0 ? "end" : "start"}>
            waits
          </text>
        )}
      </g>
    );
  }
  const wide = is === "work" ? 9 : 15;
  return (
    <rect
      class={`${is} role-${lane.role}`}
      x={lane.x - wide / 2}
      y={from}
      width={wide}
      height={Math.max(2, to - from)}
      fill={is === "held" ? `url(#${hatch})` : undefined}
    />
  );
}

function Way({ flight }: { flight: Flight }) {
  const { x, queueX, toX, isUntold, from, to, value, role } = flight;
  if (toX === undefined)
    return (
      <g class={`way lost role-${role}`}>
        <path d={`M${x} ${from}H${queueX - 4}`} />
        {isUntold ? (
          <circle class="untold" cx={queueX} cy={from} r={4} />
        ) : (
          <path class="cross" d={`M${queueX - 4} ${from - 4}l8 8m0 -8l-8 8`} />
        )}
      </g>
    );
  const forth = toX > x ? 1 : -1;
  const corner = Math.min(CORNER, (to - from) / 2);
  const path =
    to - from < 1
      ? `M${x} ${from}H${toX - forth * 7}`
      : `M${x} ${from}H${queueX - forth * corner}q${forth * corner} 0 ${forth * corner} ${corner}V${to - corner}q0 ${corner} ${forth * corner} ${corner}H${toX - forth * 7}`;
  return (
    <g class={`way role-${role}`}>
      <path d={path} />
      <path class="tip" d={`M${toX - forth * 5} ${to}l${-forth * 7} -4v8z`} />
      <text x={queueX + forth * 12} y={to - 4} text-anchor="middle">
        {value.length > 3 ? "" : value}
      </text>
    </g>
  );
}

function MarkShown({
  placed: { mark, x, y },
  layout,
  isLegible,
  isLooked,
  onLook,
}: {
  placed: PlacedMark;
  layout: Layout;
  isLegible: boolean;
  isLooked: boolean;
  onLook: () => void;
}) {
  const lane = layout.lanes.find(({ id }) => id === mark.lane);
  if (!lane) return null;
  const side = lane.side === "left" ? -1 : 1;
  const whole = mark.lost === undefined ? mark.text : `${mark.text}, ${mark.lost}`;
  // That it is lost is seen as well.
  const text = whole.length * LETTER <= lane.room ? whole : mark.text;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: by keys the same is told as one goes from event to event.
    <g
      class={`mark ${mark.kind} role-${lane.role} ${mark.isMoment ? "of-moment" : ""} ${isLooked ? "looked" : ""}`}
      onPointerEnter={onLook}
      onClick={onLook}
    >
      <rect
        class="touch"
        x={side < 0 ? x - lane.room - 12 : x - 8}
        y={y - 8}
        width={lane.room + 20}
        height={16}
      />
      {mark.kind === "ends" ? (
        <rect class="dot" x={x - 5} y={y - 5} width={10} height={10} />
      ) : (
        <circle class="dot" cx={x} cy={y} r={mark.kind === "note" ? 2 : 3.5} />
      )}
      {isLegible && (
        <text x={x + side * 12} y={y + (lane.isAlongWays ? -2 : 4)} text-anchor={side < 0 ? "end" : "start"}>
          {fitting(text, lane.room)}
        </text>
      )}
    </g>
  );
}

/** As wide as a letter of these words is on average. */
const LETTER = 6.6;

function fitting(text: string, room: number): string {
  const most = Math.floor(room / LETTER);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** Below the end of who was done first there is room for what one is to see. */
/** @param until how far down the picture is drawn: before their place is there, the words are not */
function MomentWords({ layout, words, until }: { layout: Layout; words: string; until: number }) {
  const place = roomForWords(layout, words);
  if (!place || place.y + (place.lines.length - 1) * WORDS_LINE > until) return null;
  return (
    <text class="moment-words" text-anchor="end">
      {place.lines.map((line, at) => (
        <tspan key={line} x={place.x} y={place.y + at * WORDS_LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const WORDS_LINE = 17;
/** In a narrower place there would be a word on each line. */
const LEAST_ROOM = 130;
/** These words are bold. */
const WORDS_LETTER = 7.6;

/** Where the sentence of a moment stands in its band. Undefined where there is no room for it. */
export function roomForWords(
  { moment, lanes }: Layout,
  words: string,
): { readonly x: number; readonly y: number; readonly lines: readonly string[] } | undefined {
  const lane = lanes.find(({ side }) => side === "left");
  if (!moment || !lane || lane.room < LEAST_ROOM) return undefined;
  const lines = wrapped(words, Math.floor(lane.room / WORDS_LETTER));
  const isHighEnough = moment.to - moment.from >= (lines.length + 1) * WORDS_LINE;
  return isHighEnough ? { x: lane.x - 12, y: moment.from + 28, lines } : undefined;
}

/** When each mark was, but where that would be written over the one before. */
function Times({
  shown,
  begin,
  left,
  scale,
}: {
  shown: readonly PlacedMark[];
  begin: number;
  /** Where the lanes begin. */
  left: number;
  scale: Scale;
}) {
  let last = Number.NEGATIVE_INFINITY;
  let told = "";
  return (
    <g class="times">
      {shown.map(({ mark, at, y }) => {
        const words = `${Math.round(mark.at - begin)} ms`;
        if (y - last < (scale.by === "time" ? 2 * LINE : LINE) || (scale.by === "time" && words === told))
          return null;
        last = y;
        told = words;
        return (
          <text key={at} x={left - 12} y={y + 4} text-anchor="end">
            {words}
          </text>
        );
      })}
    </g>
  );
}
