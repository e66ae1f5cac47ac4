import type { Layout, Scale } from "./layout.ts";
import type { Bar, Flight, PlacedMark } from "./placed.ts";
import { LINE } from "./seen.ts";

/** What a timeline is drawn of. */

const CORNER = 5;

/** @param hatch the pattern of who is held still, by its id */
export function LaneBar({ bar: { lane, is, from, to, isOpen }, hatch }: { bar: Bar; hatch: string }) {
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

export function Way({ flight }: { flight: Flight }) {
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

export function MarkShown({
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

/** When each mark was, but where that would be written over the one before. */
export function Times({
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
