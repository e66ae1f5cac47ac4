import { rolesOf } from "../cast/cast.ts";
import { showComparison, wouldSpoil } from "../compare/show-comparison.ts";
import { showNextHint } from "../hints/next-hint.ts";
import { lessonAfter } from "../hints/offers.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { lessonFolder, PROJECT } from "../paths.ts";
import { layOut } from "../progress/lay-out.ts";
import { lessonList } from "../progress/lesson-list.ts";
import { progressIn, readProgress } from "../progress/progress.ts";
import { LifeLine } from "../report/life-line.ts";
import type { Paint } from "../report/paint.ts";
import { pointLines } from "../report/points.ts";
import { wholeReport } from "../report/whole.ts";
import { wrap } from "../report/wrap.ts";
import type { Result } from "../verdict/result.ts";
import { CheckProcess, type Outcome } from "./check-process.ts";
import { watchSaves } from "./saves.ts";
import type { Screen } from "./screen.ts";
import { KEYS, resultLines } from "./view.ts";

const WIDTH = 76;

function blindInWords(why: string): string {
  return `This system does not tell of saves (${why}). They are looked for once a second instead.`;
}

/** One evening with one lesson after another: checks at every save, and does what a key asks for. */
export class Session {
  #lesson: Lesson;
  readonly #given: Readonly<Record<string, string>>;
  readonly #screen: Screen;
  readonly #paint: Paint;
  readonly #hasKeys: boolean;
  readonly #end: () => void;
  readonly #fail: (error: unknown) => void;
  #check: CheckProcess | undefined;
  /** Loaded, and waiting for the next save. */
  #ready: CheckProcess | undefined;
  /** What the check that is shown is at. */
  #life: LifeLine | undefined;
  /** Counts the checks that were begun: only the last one's outcome is shown. */
  #turn = 0;
  #result: Result | undefined;
  /** Lessons are turned to one after another, however fast the keys come. */
  #opening = Promise.resolve();
  #stopWatching: () => Promise<void> = async () => {};
  /** The lesson for which the question before a solution was put. */
  #warnedOf: Lesson | undefined;

  /**
   * @param given a command line in place of a role's TypeScript program
   * @param hasKeys whether there is a terminal in which keys can be pressed
   * @param end called when the learner wants to stop
   * @param fail called when something goes wrong that is not the learner's
   */
  constructor(
    lesson: Lesson,
    {
      given,
      screen,
      paint,
      hasKeys,
      end,
      fail,
    }: {
      given: Readonly<Record<string, string>>;
      screen: Screen;
      paint: Paint;
      hasKeys: boolean;
      end: () => void;
      fail: (error: unknown) => void;
    },
  ) {
    this.#lesson = lesson;
    this.#given = given;
    this.#screen = screen;
    this.#paint = paint;
    this.#hasKeys = hasKeys;
    this.#end = end;
    this.#fail = fail;
  }

  /** Turns to a lesson: watches its folder, and checks it. */
  open(lesson = this.#lesson): void {
    this.#lesson = lesson;
    this.#turn += 1;
    this.#opening = this.#opening.then(() => this.#watch(lesson)).catch(this.#fail);
  }

  /** Ends what is under way. Resolves when nothing of it is left. */
  async close(): Promise<void> {
    this.#turn += 1;
    this.#life?.end();
    await this.#opening;
    await Promise.all([this.#stopWatching(), this.#check?.stop(), this.#ready?.stop()]);
  }

  press(key: string): void {
    try {
      this.#do(key);
    } catch (error) {
      this.#fail(error);
    }
  }

  #do(key: string): void {
    switch (key) {
      case "r":
        this.#again("asked for by r");
        break;
      case "h":
        this.#show(showNextHint(this.#lesson, this.#where));
        break;
      case "c":
        this.#show(this.#compare());
        break;
      case "n":
        this.#next();
        break;
      case "l":
        this.#show(lessonList(readProgress(PROJECT), this.#paint));
        break;
      case "t":
        this.#show(this.#timeline());
        break;
      case "q":
      case "ctrl-c":
      case "ctrl-d":
        this.#end();
        break;
    }
  }

  get #where() {
    return { project: PROJECT, folder: lessonFolder(this.#lesson.name), paint: this.#paint };
  }

  async #watch(lesson: Lesson): Promise<void> {
    layOut();
    await this.#stopWatching();
    this.#stopWatching = await watchSaves(
      lessonFolder(lesson.name),
      (file) => this.#again(`${file} was saved`),
      (why) => this.#screen.add(["", ...wrap(blindInWords(why), WIDTH).map((line) => `  ${line}`)]),
    );
    this.#again(`its page is lessons/${lesson.name}/README.md`);
  }

  #again(why: string): void {
    this.#turn += 1;
    this.#play(why, this.#turn).catch(this.#fail);
  }

  async #play(why: string, turn: number): Promise<void> {
    const { name, title } = this.#lesson;
    const given = rolesOf(this.#lesson).flatMap((role) => {
      const command = this.#given[role];
      return command === undefined ? [] : [`--${role}`, command];
    });
    this.#life?.end();
    this.#screen.fresh([`  Checking ${name}, "${title}" …`, this.#paint("quiet", `  (${why})`)]);
    await this.#check?.stop();
    if (turn !== this.#turn) return;
    const check = this.#loaded([name, ...given]);
    this.#check = check;
    const isShown = () => turn === this.#turn;
    const life = new LifeLine(process.stdout);
    this.#life = life;
    const add = (...lines: readonly string[]): void => {
      life.clear();
      if (isShown()) this.#screen.add(lines);
    };
    const outcome = await check.begin({
      said: (line) => add(`  ${line}`),
      holds: (point) => add(...pointLines("✓", "good", point, this.#paint)),
      life: (words) => isShown() && life.say(words),
    });
    life.end();
    if (!isShown()) return;
    this.#ready = new CheckProcess(check.args);
    this.#tell(outcome);
  }

  /** A check that is loaded already, and has only to begin, where there is one of this kind. */
  #loaded(args: readonly string[]): CheckProcess {
    const ready = this.#ready;
    this.#ready = undefined;
    if (ready?.isReady && ready.args.join("\n") === args.join("\n")) return ready;
    void ready?.stop();
    return new CheckProcess(args);
  }

  #tell(outcome: Outcome): void {
    if ("failed" in outcome) {
      this.#result = undefined;
      this.#show(["", `  There is no verdict: ${outcome.failed}`]);
      return;
    }
    this.#result = outcome.result;
    const known = progressIn(PROJECT, this.#lesson.name);
    const rows = this.#screen.rows;
    const how = { known, rows, paint: this.#paint, hasKeys: this.#hasKeys };
    this.#screen.replace(resultLines(outcome.result, how));
    this.#show([]);
  }

  #show(lines: readonly string[]): void {
    this.#screen.add([...lines, ...(this.#hasKeys ? [this.#paint("quiet", KEYS)] : [])]);
  }

  #compare(): string[] {
    if (wouldSpoil(this.#lesson) && this.#warnedOf !== this.#lesson) {
      this.#warnedOf = this.#lesson;
      return ["", `  ${this.#lesson.name} is not passed yet. c again shows the solution beside yours.`];
    }
    return showComparison(this.#lesson);
  }

  #timeline(): string[] {
    return this.#result ? wholeReport(this.#result, this.#paint) : ["", "  No check has ended yet."];
  }

  #next(): void {
    const next = lessonAfter(this.#lesson.name);
    if (next) this.open(next);
    else this.#show(["", `  ${this.#lesson.name} is the last lesson there is.`]);
  }
}
