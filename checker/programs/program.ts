import { type ChildProcess, spawn } from "node:child_process";
import { shortageIn } from "../environment/shortage.ts";
import { hasTerminals } from "../environment/terminal.ts";
import type { Happening, StopSignal } from "../history/event.ts";
import { type Activity, activityOf, descendantsOf, isGone } from "../processes/descendants.ts";
import { putUnderGuard } from "../processes/guard.ts";
import { endLeftBehind, leftBehind } from "../processes/left-behind.ts";
import { killAll, signalToAll, signalToGroup } from "../processes/process-group.ts";
import { idOf, isStill, type ProcessId, signalTo } from "../processes/process-id.ts";
import { adjustments, ProcessTag } from "../processes/process-tag.ts";
import { isAsleep, timesRunOf, untilAtRest } from "../processes/rest.ts";
import { afterRunningTime, runningTime } from "../processes/running-time.ts";
import { sendSignal } from "../processes/signal.ts";
import type { Command } from "./command.ts";
import { FileOutput } from "./file-output.ts";
import { type Exit, exitInTerminal, putInTerminal, SHELL, untilPassedOn } from "./in-terminal.ts";
import { type OutputOptions, ProgramOutput } from "./program-output.ts";
import { sourceNamedIn } from "./source-line.ts";

/** What a program had started gets this long to end by itself after it. */
const CHILDREN_TO_END_MS = 500;
const LOOK_EVERY_MS = 20;
/** From SIGTERM to SIGKILL, when the end itself is not what is judged. */
const TO_END_MS = 500;

const running = new Set<Program>();

/** How a program was started, and to whom what it prints is told. */
interface Started extends Omit<OutputOptions, "onFull"> {
  /** By the clock of this process: `performance.now()`. */
  readonly startedAt: number;
  readonly tag: ProcessTag;
}

/** What a program is told in its environment. Undefined: it is not set, whatever it is to the checker. */
export type Settings = Readonly<Record<string, string | undefined>>;

/** A learner's program, as a process of its own in a process group of its own. */
export class Program {
  /** Resolves when the program has ended, all it printed was recorded, and nothing of it is left. */
  readonly ended: Promise<void>;
  /** When it was started, by the clock of this process: `performance.now()`. */
  readonly startedAt: number;
  readonly #child: ChildProcess;
  readonly #record: (happening: Happening) => void;
  readonly #isInTerminal: boolean;
  readonly #tag: ProcessTag;
  /** Of its processes, those that a signal was for. */
  #heart: readonly ProcessId[] = [];
  #isOver = false;
  #isHeld = false;

  private constructor(child: ChildProcess, { startedAt, tag, ...output }: Started) {
    this.startedAt = startedAt;
    this.#child = child;
    this.#record = output.record;
    this.#isInTerminal = output.isInTerminal;
    this.#tag = tag;
    running.add(this);
    const { pid } = child;
    const release = pid === undefined ? () => {} : putUnderGuard(idOf(pid));
    const read = new ProgramOutput(child, { ...output, onFull: () => killAll(child) });
    this.ended = this.#untilEnded(read).finally(() => {
      running.delete(this);
      release();
    });
  }

  /**
   * Starts a program. What happens to it is told to `record`, from `started` to `ended`, or `missing`.
   *
   * @param wanted words of lines that are told however much is printed
   *
   * @throws where the machine can't even try
   */
  static start(
    command: Command,
    env: Settings,
    record: (happening: Happening) => void,
    wanted: readonly string[] = [],
  ): Program {
    const fileOutput = command.outputToFile ? new FileOutput() : undefined;
    const isInTerminal = command.wantsTerminal === true && !fileOutput && hasTerminals();
    const { file, args, shell } = isInTerminal ? putInTerminal(command) : command;
    const extra = command.tracesCalls || isInTerminal ? ["pipe" as const] : [];
    const tag = new ProcessTag();
    const startedAt = performance.now();
    const child = tag.put(() =>
      spawn(file, args, {
        cwd: command.cwd,
        shell,
        detached: process.platform !== "win32",
        // As in a terminal in which nobody types: who waits for a key waits on.
        stdio: ["pipe", fileOutput?.fd ?? "pipe", "pipe", ...extra],
        env: { ...process.env, ...PLAIN, ...(isInTerminal ? SHELL : {}), ...env, ...tag.env },
      }),
    );
    fileOutput?.handedOver();
    child.stdin?.on("error", () => {});
    if (child.pid !== undefined) {
      const { shown, language } = command;
      record({
        what: "started",
        pid: child.pid,
        command: shown,
        ...(language ? { language } : {}),
        ...(isInTerminal ? { terminal: true } : {}),
      });
    }
    const { compiled } = command;
    return new Program(child, { startedAt, tag, fileOutput, isInTerminal, record, wanted, compiled });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isRunning(): boolean {
    return !this.#isOver;
  }

  /** Whether its process has ended, whatever is still to be read of it, or to be found out about what it left behind. */
  get hasExited(): boolean {
    return this.#isOver || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** What it, and what gives it a terminal, are at. Linux only; undefined elsewhere, and where it is gone. */
  get activity(): Activity | undefined {
    return this.pid === undefined ? undefined : activityOf(this.pid);
  }

  /** Whether it, and what gives it a terminal, neither want to compute nor were stopped. Linux only; true elsewhere. */
  get isAsleep(): boolean {
    return this.pid !== undefined && isAsleep(this.pid);
  }

  /** How often its main threads have been given a CPU. Linux only; 0 elsewhere, and where it is gone. */
  get timesRun(): number {
    return this.pid === undefined ? 0 : timesRunOf(this.pid);
  }

  /** Whether the play holds it still. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /**
   * Asks the program to stop, as a service manager (SIGTERM) or Ctrl-C (SIGINT) would.
   *
   * @param heart the processes that are the program. What only started it, as `npx` or `make` do, would die of the signal,
   *   whatever the program does with it. Where none was ever found: all of them, as Ctrl-C in a terminal does
   */
  tellToStop(signal: StopSignal = "SIGTERM", heart: readonly number[] = []): void {
    this.#record({ what: "told to stop", signal });
    if (heart.length > 0) this.#heart = heart.map(idOf);
    if (process.platform === "win32") this.#child.kill(signal);
    else if (this.#heart.length > 0) for (const each of this.#heart) signalTo(each, signal);
    else if (this.#isInTerminal) for (const pid of this.pids) sendSignal(pid, signal);
    else signalToGroup(this.#child, signal);
  }

  /** The program's processes: itself, and what it has started. Not what only gives it a terminal. */
  get pids(): readonly number[] {
    const { pid } = this;
    if (pid === undefined) return [];
    const below = descendantsOf(pid);
    // Behind the shell that waits for them.
    const own = this.#isInTerminal ? below.slice(1) : [];
    return own.length > 0 ? own : [pid, ...below];
  }

  /**
   * Resolves when the program, or what of it a signal was for, has come to rest, or is seen to compute all the time; also
   * after a while, where it is neither.
   *
   * @param mostLooksAsleep after how many looks one that wakes again and again is not waited for longer
   */
  untilAtRest(mostLooksAsleep?: number): ReturnType<typeof untilAtRest> {
    return untilAtRest(
      () => this.#hearts,
      () => this.#isOver,
      mostLooksAsleep,
    );
  }

  /** Whether what a signal would be for is still there. */
  get isAlive(): boolean {
    if (this.#isOver) return false;
    return process.platform !== "linux" || !this.#hearts.every(isGone);
  }

  /** The processes that a signal was for; before the first one, all of them. */
  get #hearts(): readonly number[] {
    return this.#heart.length > 0 ? this.#heart.filter(isStill).map(({ pid }) => pid) : this.pids;
  }

  /** Resolves when what the program had printed by now has been read. */
  async untilRead(): Promise<void> {
    if (this.#isInTerminal && this.pid !== undefined) await untilPassedOn(this.pid);
    // Two turns of the event loop: what is in the pipe is read by then.
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  /**
   * Holds the program and all that it started still, in the middle of whatever it does. Gives false where it has
   * ended, and on Windows, which has nothing of the kind.
   */
  hold(): boolean {
    const { pid } = this;
    if (this.#isOver || pid === undefined || process.platform === "win32") return false;
    this.#isHeld = true;
    this.#hold();
    this.#record({ what: "held" });
    return true;
  }

  /** Lets a program that was held go on. */
  letGo(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#record({ what: "let go" });
    signalToAll(this.#child, "SIGCONT");
  }

  #hold(): void {
    if (!this.#isInTerminal) signalToAll(this.#child, "SIGSTOP");
    // What gives it a terminal goes on, or what it had printed before could not be read.
    else for (const pid of this.pids) sendSignal(pid, "SIGSTOP");
  }

  /**
   * Ends the program and all in its process group, and resolves when it is gone.
   *
   * @param planned whether that is what is played; else it would not stop
   */
  async kill(planned = false): Promise<void> {
    if (!this.#isOver) {
      this.#record({ what: "killed", ...(planned ? { planned } : {}) });
      killAll(this.#child);
    }
    await this.ended;
  }

  /** Ends the program, whatever its state, gently first. */
  async end(): Promise<void> {
    if (!this.#isOver) {
      // Who is held does not even hear of it.
      this.letGo();
      this.tellToStop();
      const stopWaiting = afterRunningTime(TO_END_MS, () => void this.kill());
      await this.ended;
      stopWaiting();
    }
    await this.ended;
  }

  /** For the checker's own end: no time left for anything but a signal. */
  killNow(): void {
    killAll(this.#child);
    endLeftBehind(this.#tag);
  }

  async #untilEnded(output: ProgramOutput): Promise<void> {
    const child = this.#child;
    const exit = await new Promise<Exit | Error>((resolve) => {
      child.once("exit", (code, signal) => resolve({ code, signal }));
      child.once("error", resolve);
    });
    if (exit instanceof Error && child.pid === undefined) {
      this.#isOver = true;
      await output.drop();
      this.#record(notStarted(exit));
      return;
    }
    const left = await this.#leftBehind();
    if (left.length > 0) endLeftBehind(this.#tag);
    // Where nothing is known for sure by a tag, what is left of its group ends now.
    if (adjustments.length === 0 && process.platform !== "win32" && child.pid !== undefined)
      sendSignal(-child.pid, "SIGKILL");
    await output.readRest();
    this.#isOver = true;
    const told = exit instanceof Error ? { code: null, signal: null } : exit;
    const { code, signal } = this.#isInTerminal ? exitInTerminal(told) : told;
    const { errors } = output;
    const source = sourceNamedIn(errors);
    this.#record({ what: "ended", code, signal, errors, ...(source ? { source } : {}), leftBehind: left });
  }

  /** What this program had started and what does not end after it. */
  async #leftBehind(): Promise<readonly number[]> {
    for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
      const left = leftBehind(this.#tag);
      if (left.length === 0 || waitedMs >= CHILDREN_TO_END_MS) return left;
      await runningTime(LOOK_EVERY_MS);
    }
  }
}

/** What is started is Node, a shell or script(1): where they are not there, or can't be started, it is the machine's doing. */
export function notStarted(error: unknown): Happening {
  const reason = error instanceof Error ? error.message : String(error);
  return { what: "missing", reason: shortageIn(reason) ?? reason, world: true };
}

/** Ends every program that is still running. For the moment in which the checker itself has to go. */
export function killAllPrograms(): void {
  for (const program of running) program.killNow();
}

/** So that a program prints at once, without colours, and is not run differently than it would be by hand. */
const PLAIN = { PYTHONUNBUFFERED: "1", NO_COLOR: "1", FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
