import type { Layout } from "./layout.ts";
import { wrapped } from "./wrapped.ts";

/**
 * The sentence of a moment, below the end of who was done first, where there is room for it.
 *
 * @param until how far down the picture is drawn: before their place is there, the words are not
 */
export function MomentWords({ layout, words, until }: { layout: Layout; words: string; until: number }) {
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
