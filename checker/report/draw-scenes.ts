import type { Event } from "../history/event.ts";
import { isSamePlay, type PlayId } from "../history/play-id.ts";
import { drawPlay } from "./draw-play.ts";
import { type Paint, plain } from "./paint.ts";
import { beside } from "./timeline.ts";
import { rowsOf } from "./timeline-rows.ts";
import { wrap } from "./wrap.ts";

/** Between two drawings. */
const GAP = 2;
/** What a narrow lane has room for: two lanes with their marks, without times, in half of the columns. */
const NARROW_TEXT = 17;

/** A play of a history, and what stands over it. */
export interface Scene {
  readonly title: string;
  readonly play: PlayId;
}

/** Draws two plays to compare: side by side if their words fit into half of the columns, else one below the other. */
export function drawScenes(
  history: readonly Event[],
  scenes: readonly Scene[],
  { width, paint }: { width: number; paint: Paint },
): string[] {
  const half = Math.floor((width - GAP) / 2);
  const drawn = scenes.map((scene) => rowsOf(history.filter(({ play }) => isSamePlay(play, scene.play))));
  const isNarrow = drawn.every(
    ({ lanes, rows }) => lanes.length <= 2 && rows.every(({ text }) => text.length <= NARROW_TEXT),
  );
  if (isNarrow) {
    const heads = scenes.map(({ title }) => wrap(title, half));
    const height = Math.max(...heads.map(({ length }) => length));
    const columns = scenes.map(({ play }, at) => [
      ...Array.from({ length: height }, (_, line) => heads[at]?.[line] ?? ""),
      "",
      ...drawPlay(history, play, { width: half, paint: plain, hasTimes: false }),
    ]);
    return beside(columns[0] ?? [], columns[1] ?? [], half + GAP);
  }
  return scenes.flatMap(({ title, play }, at) => [
    ...(at === 0 ? [] : [""]),
    ...wrap(title, width - 2).map((line) => `  ${paint("strong", line)}`),
    "",
    ...drawPlay(history, play, { width, paint, hasMoment: false }),
  ]);
}
