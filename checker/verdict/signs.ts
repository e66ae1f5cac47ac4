import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import type { Act } from "../lessons/lesson.ts";
import type { Play } from "../play/play.ts";
import { judge } from "./judge.ts";
import type { Staging } from "./play-act.ts";
import { rootOf } from "./result.ts";

/** After a sign, it may be known at these events what a play breaks by. */
const MORE_KNOWN: readonly Placed["what"][] = ["let go", "released", "ended"];

/** In a lesson of a few values, not so much happens where all goes well. */
const ENOUGH_EVENTS = 100;

/**
 * Watches a play for signs that it breaks: a program gives no sign of life for a moment, or was given up, or does far too much. At the
 * first one, has begun elsewhere what will be asked if it does; or calls the play off, where others of the same programs are running: what
 * breaks has to do so alone, and the sooner it does the better.
 */
export class Signs {
  readonly #act: Act;
  readonly #staging: Pick<Staging, "ahead" | "beside" | "endsAtSign">;
  #hasShown = false;

  constructor(act: Act, staging: Pick<Staging, "ahead" | "beside" | "endsAtSign">) {
    this.#act = act;
    this.#staging = staging;
  }

  /** To be called where the programs of a play do nothing, and it waits for them. */
  quiet(play: Play): void {
    if (this.#hasShown) return;
    const { endsAtSign, beside } = this.#staging;
    if (endsAtSign || beside?.mayDisturb(this.#act, play.events[0]?.at ?? play.now())) {
      play.callOff();
      return;
    }
    // Several programs might find traces of their own likes, as a file that one of them has written, and go on: not those that are
    // over, or are told to be.
    const isOver = first(play.events, "gave up") ?? first(play.events, "told to stop");
    if (startedIn(play.events).length > 1 && !isOver) return;
    this.#hasShown = true;
    this.#begin(play);
  }

  /** To be told of each event of a play as it happens. */
  look({ what }: Placed, play: Play): void {
    const goesOnAndOn = !this.#staging.beside && play.events.length > ENOUGH_EVENTS;
    if (what === "gave up" || goesOnAndOn) this.quiet(play);
    else if (this.#hasShown && MORE_KNOWN.includes(what)) this.#begin(play);
  }

  #begin(play: Play): void {
    const root = rootOf({ claims: judge(this.#act.claims, play.events) });
    this.#staging.ahead?.begin(this.#act, root?.misconception);
  }
}

/** The programs that were started in a play. */
function startedIn(events: readonly Placed[]): string[] {
  return [...new Set(all(events, "started").map(({ who }) => who))];
}
