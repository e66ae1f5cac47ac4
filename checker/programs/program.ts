import { type ChildProcess, spawn } from "node:child_process";
import type { Happening } from "../history/event.ts";
import type { Command } from "./command.ts";
import { descendantsOf, processesMarked } from "./descendants.ts";
import { FileOutput } from "./file-output.ts";
import { putUnderGuard } from "./guard.ts";
import { readLines } from "./lines.ts";
import { MARK, MARK_NAME, MARK_VALUE } from "./mark.ts";
import { afterRunningTime, runningTime } from "./running-time.ts";
import { sendSignal } from "./signal.ts";
import { parseCall, WITNESS_FD } from "./witness-report.ts";

/** Lines of standard error that go into the `ended` event: enough for any stack trace. */
const KEPT_ERROR_LINES = 40;
/** After a program's own end, so long its output may still be held open by something that it left behind. */
const OUTPUT_AFTER_END_MS = 200;
/** What a program had started gets this long to end by itself after it. */
const CHILDREN_TO_END_MS = 500;
const LOOK_EVERY_MS = 20;
/** From SIGTERM to SIGKILL, when the end itself is not what is judged. */
const TO_END_MS = 500;

const running = new Set<Program>();

/** A learner's program, as a process of its own in a process group of its own. */
export class Program {
  /** Resolves when the program has ended, all it printed was recorded, and nothing of it is left. */
  readonly ended: Promise<void>;
  readonly #child: ChildProcess;
  readonly #record: (happening: Happening) => void;
  readonly #fileOutput: FileOutput | undefined;
  #isOver = false;
  #isHeld = false;

  private constructor(
    child: ChildProcess,
    record: (happening: Happening) => void,
    fileOutput: FileOutput | undefined,
  ) {
    this.#child = child;
    this.#record = record;
    this.#fileOutput = fileOutput;
    running.add(this);
    this.ended = this.#untilEnded().finally(() => running.delete(this));
  }

  /** Starts a program. What happens to it is told to `record`, from `started` to `ended`, or `missing`. */
  static start(
    command: Command,
    env: Readonly<Record<string, string>>,
    record: (happening: Happening) => void,
  ): Program {
    const fileOutput = command.outputToFile ? new FileOutput() : undefined;
    const child = spawn(command.file, command.args, {
      cwd: command.cwd,
      shell: command.shell,
      detached: process.platform !== "win32",
      // As in a terminal in which nobody types: who waits for a key waits on.
      stdio: ["pipe", fileOutput?.fd ?? "pipe", "pipe", ...(command.witness ? ["pipe" as const] : [])],
      env: { ...process.env, ...PLAIN, ...env, [MARK_NAME]: MARK_VALUE },
    });
    fileOutput?.handedOver();
    child.stdin?.on("error", () => {});
    if (child.pid !== undefined) {
      putUnderGuard(child.pid, MARK);
      const { shown, language } = command;
      record({ what: "started", pid: child.pid, command: shown, ...(language ? { language } : {}) });
    }
    return new Program(child, record, fileOutput);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get isRunning(): boolean {
    return !this.#isOver;
  }

  /** Whether the play holds it still. */
  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Asks the program to stop, as a service manager (SIGTERM) or Ctrl-C (SIGINT) would. */
  tellToStop(signal: "SIGTERM" | "SIGINT" = "SIGTERM"): void {
    this.#record({ what: "told to stop", signal });
    // The whole group, as Ctrl-C in a terminal does: the command may be a shell with the program below it.
    if (process.platform === "win32") this.#child.kill(signal);
    else if (this.pid !== undefined) sendSignal(-this.pid, signal);
  }

  /**
   * Holds the program and all that it started still, in the middle of whatever it does. Gives false where it has
   * ended, and on Windows, which has nothing of the kind.
   */
  hold(): boolean {
    const { pid } = this;
    if (this.#isOver || pid === undefined || process.platform === "win32") return false;
    this.#isHeld = true;
    this.#sendToAll("SIGSTOP");
    this.#record({ what: "held" });
    return true;
  }

  /** Lets a program that was held go on. */
  letGo(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.#record({ what: "let go" });
    this.#sendToAll("SIGCONT");
  }

  /** Ends the program and all in its process group, and resolves when it is gone. */
  async kill(): Promise<void> {
    if (!this.#isOver) {
      this.#record({ what: "killed" });
      this.#killGroup();
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
    this.#killGroup();
    for (const pid of processesMarked(MARK)) if (pid !== process.pid) sendSignal(pid, "SIGKILL");
  }

  #killGroup(): void {
    const pid = this.#child.pid;
    if (pid === undefined) return;
    // On Windows there are no process groups; the tree is ended instead.
    if (process.platform === "win32") {
      spawn("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore" }).on("error", () => {});
      return;
    }
    this.#sendToAll("SIGKILL");
  }

  /** To its process group, and to what it had started and has left that. */
  #sendToAll(signal: NodeJS.Signals): void {
    const pid = this.#child.pid;
    if (pid === undefined) return;
    const left = descendantsOf(pid);
    sendSignal(-pid, signal);
    for (const each of left) sendSignal(each, signal);
  }

  async #untilEnded(): Promise<void> {
    const child = this.#child;
    const errors: string[] = [];
    const stdout = readLines(child.stdout, (line) => {
      this.#record({ what: "printed", stream: "stdout", line });
    });
    const stderr = readLines(child.stderr, (line) => {
      errors.push(line);
      if (errors.length > KEPT_ERROR_LINES) errors.splice(KEPT_ERROR_LINES / 2, 1);
      this.#record({ what: "printed", stream: "stderr", line });
    });
    const witness = readLines(child.stdio[WITNESS_FD], (line) => {
      const call = parseCall(line);
      if (call) this.#record(call);
    });
    const exit = await new Promise<{ code: number | null; signal: string | null } | Error>((resolve) => {
      child.once("exit", (code, signal) => resolve({ code, signal }));
      child.once("error", resolve);
    });
    if (exit instanceof Error && child.pid === undefined) {
      this.#isOver = true;
      this.#record({ what: "missing", reason: `it could not be started: ${exit.message}` });
      return;
    }
    // What is left of its group ends now; whatever has left the group is found by the mark.
    const leftBehind = await this.#leftBehind();
    if (process.platform !== "win32" && child.pid !== undefined) sendSignal(-child.pid, "SIGKILL");
    for (const pid of leftBehind) sendSignal(pid, "SIGKILL");
    const enough = new AbortController();
    const allRead = Promise.all([stdout, stderr, witness]);
    await Promise.race([allRead, runningTime(OUTPUT_AFTER_END_MS, enough.signal)]);
    enough.abort();
    child.stdout?.destroy();
    child.stderr?.destroy();
    await this.#fileOutput?.readAll((line) => this.#record({ what: "printed", stream: "stdout", line }));
    this.#isOver = true;
    const { code, signal } = exit instanceof Error ? { code: null, signal: null } : exit;
    this.#record({ what: "ended", code, signal, errors, leftBehind });
  }

  /** What this program had started and what does not end after it. */
  async #leftBehind(): Promise<number[]> {
    for (let waitedMs = 0; ; waitedMs += LOOK_EVERY_MS) {
      const left = processesMarked(MARK).filter((pid) => pid !== this.pid && !this.#belongsToAnother(pid));
      if (left.length === 0 || waitedMs >= CHILDREN_TO_END_MS) return left;
      await runningTime(LOOK_EVERY_MS);
    }
  }

  /** Other programs of this check are not left behind, they are just also there. */
  #belongsToAnother(pid: number): boolean {
    for (const other of running) {
      if (other === this || other.pid === undefined) continue;
      if (other.pid === pid || descendantsOf(other.pid).includes(pid)) return true;
    }
    return pid === process.pid;
  }
}

/** Ends every program that is still running. For the moment in which the checker itself has to go. */
export function killAllPrograms(): void {
  for (const program of running) program.killNow();
}

/** So that a program prints at once, without colours, and is not run differently than it would be by hand. */
const PLAIN = { PYTHONUNBUFFERED: "1", NO_COLOR: "1", FORCE_COLOR: undefined, NODE_OPTIONS: undefined };
