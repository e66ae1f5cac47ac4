import { offersAfter } from "../../hints/offers.ts";
import type { LessonProgress } from "../../progress/progress.ts";
import type { CheckProcess, Outcome as Ended } from "../../watch/check-process.ts";
import type { Check, Outcome, Report, Word } from "../words.ts";
import { reportOf } from "./report.ts";

/** A check that is loaded, and begins when it is told: what `CheckProcess` is. */
export type Loaded = Pick<CheckProcess, "isReady" | "begin" | "stop">;

/** What checks are made with. */
interface Workings {
  /** Loads the check of a lesson's programs. */
  load(lesson: string): Loaded;
  /** What is known of the learner in a lesson, after a check. */
  progressIn(lesson: string): LessonProgress;
  /** Told of each report, before pages are. */
  onReport(report: Report): void;
  /** Tells the pages of a lesson. */
  tell(word: Word, lesson: string): void;
}

/** The check that is under way. */
interface Running {
  readonly lesson: string;
  readonly process: Loaded;
  /** Whether a later one has taken its place: then nobody hears of it any more. */
  isOver: boolean;
}

/**
 * The checks that pages ask for. One goes on at a time; one of a lesson that was asked for again begins anew, and the others wait
 * for their turn. What a check does besides, as waiting for one in a terminal, it says itself.
 */
export class Checks {
  readonly #with: Workings;
  readonly #shown = new Map<string, Check>();
  /** The lessons whose check is still to begin. */
  readonly #queue: string[] = [];
  #running: Running | undefined;
  /** Loaded for the next save of the lesson that was checked last. */
  #ready: { readonly lesson: string; readonly process: Loaded } | undefined;
  #count = 0;
  #isClosed = false;

  constructor(workings: Workings) {
    this.#with = workings;
  }

  /** The last check of a lesson, as it is now. */
  of(lesson: string): Check | undefined {
    return this.#shown.get(lesson);
  }

  /** @param why what it is begun for */
  ask(lesson: string, why: string): void {
    if (this.#isClosed) return;
    const running = this.#running;
    const isAgain = running?.lesson === lesson;
    this.#count += 1;
    this.#show(lesson, {
      number: this.#count,
      why,
      phase: "waits",
      ...(running && !isAgain ? { waitsFor: `the check of ${running.lesson} in another window` } : {}),
      holds: [],
      said: [],
      events: [],
    });
    // Who only repeats what is going on does not go behind the others.
    if (!this.#queue.includes(lesson)) this.#queue.splice(isAgain ? 0 : this.#queue.length, 0, lesson);
    if (isAgain) {
      running.isOver = true;
      void running.process.stop();
    }
    this.#beginNext();
  }

  /** Ends what is under way. Resolves when nothing of it is left. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#queue.length = 0;
    if (this.#running) this.#running.isOver = true;
    await Promise.all([this.#running?.process.stop(), this.#ready?.process.stop()]);
  }

  #beginNext(): void {
    if (this.#running || this.#isClosed) return;
    const lesson = this.#queue.shift();
    if (lesson === undefined) return;
    const running: Running = { lesson, process: this.#loaded(lesson), isOver: false };
    this.#running = running;
    void this.#run(running).finally(() => {
      this.#running = undefined;
      this.#beginNext();
    });
  }

  async #run(running: Running): Promise<void> {
    const { lesson, process } = running;
    const { waitsFor: _, ...check } = this.#shown.get(lesson) ?? nothing();
    this.#show(lesson, { ...check, phase: "runs" });
    /** Notes what has come to the check, and tells the pages of it. */
    const come = (word: Word, change: (check: Check) => Check): void => {
      const shown = this.#shown.get(lesson);
      if (running.isOver || !shown) return;
      this.#shown.set(lesson, change(shown));
      this.#with.tell(word, lesson);
    };
    const ended = await process.begin({
      holds: (point) => come({ is: "holds", point }, (it) => ({ ...it, holds: [...it.holds, point] })),
      life: (words) => come({ is: "life", words }, (it) => ({ ...it, life: words })),
      said: (line) => come({ is: "said", line }, (it) => ({ ...it, said: [...it.said, line] })),
      happened: (events) =>
        come({ is: "happened", events }, (it) => ({ ...it, events: [...it.events, ...events] })),
    });
    if (running.isOver) return;
    const { life: __, ...shown } = this.#shown.get(lesson) ?? nothing();
    // The result has them all, and as they were counted at the end.
    this.#show(lesson, { ...shown, phase: "ended", events: [], outcome: this.#outcomeOf(lesson, ended) });
    if (!this.#isClosed && this.#queue.length === 0)
      this.#ready = { lesson, process: this.#with.load(lesson) };
  }

  #outcomeOf(lesson: string, ended: Ended): Outcome {
    if ("failed" in ended) return ended;
    const { result } = ended;
    const report = reportOf(result, offersAfter(result, this.#with.progressIn(lesson)));
    this.#with.onReport(report);
    return { report };
  }

  #loaded(lesson: string): Loaded {
    const ready = this.#ready;
    this.#ready = undefined;
    if (ready?.lesson === lesson && ready.process.isReady) return ready.process;
    void ready?.process.stop();
    return this.#with.load(lesson);
  }

  #show(lesson: string, check: Check): void {
    this.#shown.set(lesson, check);
    this.#with.tell({ is: "check", check }, lesson);
  }
}

function nothing(): Check {
  return { number: 0, why: "", phase: "waits", holds: [], said: [], events: [] };
}
