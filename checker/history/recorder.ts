import type { Event, Happening, Placed } from "./event.ts";
import { matters } from "./meaning.ts";
import { plainText } from "./plain-text.ts";
import type { PlayId } from "./play-id.ts";

/** Of one kind of happening by one program, this many are kept; what comes after is counted. */
const KEPT_OF_A_KIND = 1500;
/** Lines that no claim will ask for: fewer are worth keeping. */
const KEPT_OTHER_LINES = 300;
/** Characters kept of one line, value or detail. */
const KEPT_OF_A_TEXT = 500;

/** Shortens a text that a program chose, so that no program decides how large a history is. */
function clip(text: string, most = KEPT_OF_A_TEXT): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters)`;
}

/** Whatever a happening tells may come from a program, its author, or a stranger. */
function plain(happening: Happening): Happening {
  const entries = Object.entries(happening).map(([key, value]: [string, unknown]) => {
    if (typeof value === "string") return [key, plainText(value)];
    const isTexts = Array.isArray(value) && value.every((each) => typeof each === "string");
    return [key, isTexts ? value.map(plainText) : value];
  });
  return Object.fromEntries(entries);
}

function bounded(happening: Happening): Happening {
  switch (happening.what) {
    case "printed":
      return { ...happening, line: clip(happening.line) };
    case "took":
      return { ...happening, value: clip(happening.value) };
    case "called":
      return { ...happening, detail: clip(happening.detail) };
    case "ended":
      return { ...happening, errors: happening.errors.map((line) => clip(line)) };
    default:
      return happening;
  }
}

/**
 * Writes down what happens, in order. Bounded: whatever a program does, a history stays a few thousand
 * events, and says where it left something out. Index in the list is the identity of an event; nothing is
 * ever removed or moved.
 */
export class Recorder {
  readonly #began = performance.now();
  readonly #events: Placed[] = [];
  readonly #kinds = new Kinds();
  /** By their places. */
  readonly #folds = new Map<number, Fold>();
  readonly #listeners = new Set<(event: Placed) => void>();

  /** As they were written down: a fold stands here with what it began with. */
  get events(): readonly Placed[] {
    return this.#events;
  }

  /** The same events, with what was folded counted up to now. */
  counted(events: readonly Placed[]): Placed[] {
    return events.map((event) =>
      event.what === "folded"
        ? { ...event, count: this.#folds.get(event.index)?.count ?? event.count }
        : event,
    );
  }

  /** Milliseconds since the check began. */
  now(): number {
    return Math.round((performance.now() - this.#began) * 10) / 10;
  }

  /**
   * @param at when it happened, where that was known before it could be told
   * @returns whether it was written down, and not only counted
   */
  add(play: PlayId, who: string, happening: Happening, at?: number): boolean {
    if (happening.what === "folded") {
      // Nobody has looked at these: they are lines like the others that were not kept.
      this.#fold(this.#kinds.of(play, who, happening.of, false), play, who, happening.of, happening.count);
      return false;
    }
    const isAsked = matters(happening);
    const kind = this.#kinds.of(play, who, happening.what, isAsked);
    if (kind.kept >= (isAsked ? KEPT_OF_A_KIND : KEPT_OTHER_LINES)) {
      this.#fold(kind, play, who, happening.what);
      return false;
    }
    kind.kept += 1;
    this.#append({ at: at ?? this.now(), play, who, ...plain(bounded(happening)) });
    return true;
  }

  /**
   * Writes down what was written down elsewhere, as it stands there.
   *
   * @param beganMs when that began, by the clock of this recorder
   */
  adopt(events: readonly Event[], beganMs: number): readonly Placed[] {
    const from = this.#events.length;
    for (const event of events) this.#append({ ...event, at: Math.round((event.at + beganMs) * 10) / 10 });
    return this.#events.slice(from);
  }

  /** Calls `listener` at every event from now on. Returns a function that ends this. */
  listen(listener: (event: Placed) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #fold(kind: Kind, play: PlayId, who: string, of: string, count = 1): void {
    if (kind.fold) {
      kind.fold.count += count;
      return;
    }
    kind.fold = { count };
    this.#folds.set(this.#events.length, kind.fold);
    this.#append({ at: this.now(), play, who, what: "folded", of, count });
  }

  #append(event: Event): void {
    const placed: Placed = { ...event, index: this.#events.length };
    this.#events.push(placed);
    for (const listener of this.#listeners) listener(placed);
  }
}

/** How much of a kind was counted up to now, and not kept. */
interface Fold {
  count: number;
}

/** What is counted together. */
interface Kind {
  kept: number;
  fold?: Fold;
}

/** Looked up at every event, and there may be a million: so no key is made for that. */
class Kinds {
  readonly #asked = new Map<PlayId, Map<string, Map<string, Kind>>>();
  readonly #others = new Map<PlayId, Map<string, Map<string, Kind>>>();

  of(play: PlayId, who: string, what: string, isAsked: boolean): Kind {
    const ofPlay = entry(isAsked ? this.#asked : this.#others, play, newMap<string, Map<string, Kind>>);
    return entry(entry(ofPlay, who, newMap<string, Kind>), what, newKind);
  }
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const newMap = <Key, Value>(): Map<Key, Value> => new Map();
const newKind = (): Kind => ({ kept: 0 });

/** The history as it goes into a result: without the places, which are the positions in the list. */
export function published(events: readonly Placed[]): Event[] {
  return events.map(({ index: _, ...event }) => event as Event);
}
