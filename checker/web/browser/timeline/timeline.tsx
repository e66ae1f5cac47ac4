import { type ReadonlySignal, useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Event } from "../../../history/event.ts";
import type { Mark } from "../../../timeline/mark.ts";
import { momentAt, momentIn, waitIn } from "../../../timeline/moment.ts";
import { storyOf } from "../../../timeline/story.ts";
import { Detail, type Evidence } from "./detail.tsx";
import { Drawing } from "./drawing.tsx";
import { type Layout, layoutOf, type Scale } from "./layout.ts";
import { roomForWords } from "./moment-words.tsx";
import { useReplay } from "./replay.tsx";
import { Tools } from "./tools.tsx";

/** One play, as events in their order, each with its place in the history. */
export interface Scene {
  readonly events: readonly Event[];
  /** The place in the history of each. */
  readonly places: readonly number[];
}

const FIRST: Scale = { by: "events", size: 24 };
/** Between these, a scale can be read. */
const SIZES: Readonly<Record<Scale["by"], readonly [least: number, most: number]>> = {
  events: [12, 60],
  time: [0.02, 20],
};
const ZOOM = 1.4;
/** Pixels between two events, whose words then do not touch each other. */
const LEGIBLE = 17;
/** As high as a timeline becomes beside a lesson, and what its own heads take of that. */
const MOST_HEIGHT = 400;
const AROUND = 72;
/** So many events at most show what is wrong so that the last of them is the one to look at. */
const MOST_TO_SHOW = 2;

/** A play that can be gone through: drawn live, by events or by time, and again in slow motion. */
export function Timeline({
  scene,
  isLive,
  hasMoment,
  hasTimes = true,
  evidenceOf,
}: {
  scene: ReadonlySignal<Scene>;
  /** Whether more is to come. */
  isLive: boolean;
  /** Whether the sentence is told for which the picture is drawn. */
  hasMoment: boolean;
  /** Whether each event has its time beside it. */
  hasTimes?: boolean;
  evidenceOf: (place: number) => readonly Evidence[];
}) {
  const scroll = useRef<HTMLDivElement>(null);
  const view = useSignal({ top: 0, height: 600, width: 600 });
  const scale = useSignal<Scale>(FIRST);
  const story = useComputed(() => storyOf(scene.value.events));
  // Who scrolls changes nothing of it.
  const width = useComputed(() => view.value.width);
  const layout = useComputed((): Layout => layoutOf(story.value, scale.value, width.value, hasTimes));
  const looked = useSignal<number | undefined>(undefined);
  const replay = useReplay(useComputed(() => story.value.marks.map(({ at }) => at)));
  const words = useComputed(() => (hasMoment ? momentIn(scene.value.events, story.value.marks) : undefined));

  const wait = useComputed(() => (hasMoment ? undefined : waitIn(story.value.marks, story.value.lanes)));
  // A replay does not tell the end before it comes.
  const isTold = useComputed(() => {
    const { cursor } = replay;
    return cursor.value === undefined || cursor.value >= momentAt(story.value.marks, story.value.lanes);
  });

  const evidenceFor = (mark: Mark | undefined): readonly Evidence[] =>
    evidenceOf(scene.value.places[mark?.event ?? -1] ?? -1);
  const look = (): void => {
    const element = scroll.current;
    if (!element) return;
    const { scrollTop: top, clientHeight: height, clientWidth: width } = element;
    const before = view.value;
    if (before.top !== top || before.height !== height || before.width !== width)
      view.value = { top, height, width };
  };
  useEffect(() => {
    const sizes = new ResizeObserver(look);
    if (scroll.current) sizes.observe(scroll.current);
    return () => sizes.disconnect();
  }, []);
  /** Keeps a place on the screen in sight. */
  const show = (y: number): void => {
    const element = scroll.current;
    if (!element) return;
    const margin = Math.min(80, element.clientHeight / 4);
    if (y < element.scrollTop + margin) element.scrollTop = y - margin;
    if (y > element.scrollTop + element.clientHeight - margin)
      element.scrollTop = y - element.clientHeight + margin;
  };
  /** And its lane, where there are more than the screen is wide. */
  const showLane = (id: string | undefined): void => {
    const element = scroll.current;
    const lane = layout.value.lanes.find((each) => each.id === id);
    if (!element || !lane) return;
    const [from, to] =
      lane.side === "left" ? [lane.x - lane.room - 16, lane.x + 16] : [lane.x - 16, lane.x + lane.room + 20];
    if (from < element.scrollLeft) element.scrollLeft = from;
    if (to > element.scrollLeft + element.clientWidth) element.scrollLeft = to - element.clientWidth;
  };
  // A picture that is whole is shown as large as it can be read, and where there is most to be seen.
  useEffect(() => {
    if (isLive) return;
    look();
    fitTo("events");
    const element = scroll.current;
    const { moment } = layout.value;
    const broken = story.value.marks.flatMap((mark, at) =>
      evidenceFor(mark).some(({ isBroken }) => isBroken) ? [at] : [],
    );
    // Where it takes many events to see it, none of them is the one.
    const place = broken.length <= MOST_TO_SHOW ? broken.at(-1) : undefined;
    if (place !== undefined) goTo(place);
    else if (element && moment) element.scrollTop = moment.from - element.clientHeight / 2;
  }, []);
  useSignalEffect(() => {
    const { marks, height } = layout.value;
    const cursor = replay.cursor.value;
    if (cursor !== undefined) show(marks[Math.floor(cursor)]?.y ?? 0);
    else if (isLive) show(height);
  });

  const zoom = (by: number): void => {
    const { by: unit, size } = scale.value;
    const [least, most] = SIZES[unit];
    scale.value = { by: unit, size: Math.min(most, Math.max(least, size * by)) };
  };
  /** As large as it can be read, if not all of it is to be seen at any price. */
  const fitTo = (by: Scale["by"], isWhole = false): void => {
    const [least, most] = isWhole || by === "time" ? SIZES[by] : [LEGIBLE, FIRST.size];
    const { marks } = story.value;
    const room = Math.max(MOST_HEIGHT, view.value.height) - AROUND;
    const [first, last] = [marks[0]?.at ?? 0, marks.at(-1)?.at ?? 0];
    const size = by === "events" ? room / Math.max(1, marks.length) : room / Math.max(1, last - first);
    scale.value = { by, size: Math.min(most, Math.max(least, size)) };
  };
  const goTo = (at: number): void => {
    const { marks } = layout.value;
    const place = Math.min(Math.max(at, 0), marks.length - 1);
    looked.value = place;
    show(marks[place]?.y ?? 0);
    showLane(marks[place]?.mark.lane);
  };
  const press = (event: KeyboardEvent): void => {
    const here = looked.value ?? -1;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(here + 1),
      ArrowUp: () => goTo(here < 0 ? layout.value.marks.length - 1 : here - 1),
      Home: () => goTo(0),
      End: () => goTo(layout.value.marks.length - 1),
      "+": () => zoom(ZOOM),
      "-": () => zoom(1 / ZOOM),
      " ": replay.toggle,
      ".": () => replay.step(1),
      ",": () => replay.step(-1),
      Escape: replay.end,
    };
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const turnWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? ZOOM : 1 / ZOOM);
  };

  const { marks } = story.value;
  return (
    <div class="timeline">
      <Tools
        scale={scale.value}
        onScale={(by) => fitTo(by)}
        onZoom={(closer) => zoom(closer ? ZOOM : 1 / ZOOM)}
        onFit={() => fitTo(scale.value.by, true)}
        replay={replay}
        count={marks.length}
        isWhole={hasTimes}
      />
      {wait.value !== undefined && <p class="wait">{wait.value}</p>}
      {words.value !== undefined && isTold.value && (
        <p class={roomForWords(layout.value, words.value) ? "unseen" : "moment"}>{words.value}</p>
      )}
      <div
        class="scroll"
        ref={scroll}
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys, and here they do more.
        tabIndex={0}
        aria-label={`Timeline of ${marks.length} events. Arrow keys go from one to the next, plus and minus zoom, space replays.`}
        onScroll={look}
        onKeyDown={press}
        onWheel={turnWheel}
      >
        <Drawing
          layout={layout.value}
          view={view.value}
          cursor={replay.cursor.value}
          isLive={isLive}
          looked={looked}
          words={words.value}
          scale={scale.value}
        />
      </div>
      <Detail
        mark={looked.value === undefined ? undefined : marks[looked.value]}
        begin={marks[0]?.at ?? 0}
        evidence={evidenceFor(marks[looked.value ?? -1])}
      />
    </div>
  );
}
