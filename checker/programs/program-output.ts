import type { ChildProcess } from "node:child_process";
import type { Happening } from "../history/event.ts";
import { runningTime } from "../processes/running-time.ts";
import { CALLS_FD, parseCall } from "./call-report.ts";
import type { Command } from "./command.ts";
import { withOwnPlace } from "./compiled-program.ts";
import type { FileOutput } from "./file-output.ts";
import { ERRORS_FD } from "./in-terminal.ts";
import { type OnLines, readLines } from "./lines.ts";

/** Lines of standard error that are kept to the end: enough for any stack trace. */
const KEPT_ERROR_LINES = 40;
/** After a program's own end, so long its output may still be held open by something that it left behind. */
const OUTPUT_AFTER_END_MS = 200;
const TO_FILL_MS = 50;

/** From where a program's output is read, and to whom it is told. */
export interface OutputOptions {
  /** What it has as standard output in place of a pipe. */
  readonly fileOutput: FileOutput | undefined;
  readonly isInTerminal: boolean;
  readonly record: (happening: Happening) => void;
  /** Words of lines that are told however much is printed. */
  readonly wanted: readonly string[];
  /** Where a compiled module stands for the program's file. */
  readonly compiled: Command["compiled"];
  /** Called again and again once there is more in its file than anybody looks at. */
  readonly onFull: () => void;
}

/** Reads what a program prints, and what a tracer in it tells, line by line. */
export class ProgramOutput {
  readonly #child: ChildProcess;
  readonly #file: FileOutput | undefined;
  readonly #onOutput: OnLines;
  readonly #allRead: Promise<unknown>;
  readonly #filling: NodeJS.Timeout | undefined;
  readonly #errors: string[] = [];

  constructor(
    child: ChildProcess,
    { fileOutput, isInTerminal, record, wanted, compiled, onFull }: OutputOptions,
  ) {
    this.#child = child;
    this.#file = fileOutput;
    const many = (count: number): void => record({ what: "folded", of: "printed", count });
    this.#onOutput = { line: (line) => record({ what: "printed", stream: "stdout", line }), many, wanted };
    // Of a process that could not be started, there may be no such pipes.
    const stdout = readLines(child.stdout, this.#onOutput);
    const stderr = readLines(isInTerminal ? child.stdio?.[ERRORS_FD] : child.stderr, {
      line: (line) => {
        const said = compiled ? withOwnPlace(line, compiled, compiled.file) : line;
        this.#keepError(said);
        record({ what: "printed", stream: "stderr", line: said });
      },
      many,
      wanted,
    });
    const calls = readLines(isInTerminal ? undefined : child.stdio?.[CALLS_FD], {
      line: (line) => {
        const call = parseCall(line);
        if (call) record(call);
      },
    });
    this.#allRead = Promise.all([stdout, stderr, calls]);
    // A file can't make a program wait as a pipe does: it would fill the disk.
    this.#filling = fileOutput && setInterval(() => fileOutput.isFull && onFull(), TO_FILL_MS);
  }

  /** The first lines of its standard error, and the last ones. */
  get errors(): readonly string[] {
    return this.#errors;
  }

  /** Reads what there is still when the program has ended, and no more. */
  async readRest(): Promise<void> {
    const enough = new AbortController();
    await Promise.race([this.#allRead, runningTime(OUTPUT_AFTER_END_MS, enough.signal)]);
    enough.abort();
    const { stdout, stderr, stdio } = this.#child;
    for (const stream of [stdout, stderr, stdio?.[CALLS_FD]]) stream?.destroy();
    clearInterval(this.#filling);
    await this.#file?.readAll(this.#onOutput);
  }

  /** Lets go of the output of a program that could not be started. */
  async drop(): Promise<void> {
    clearInterval(this.#filling);
    await this.#file?.readAll({ line: () => {} });
  }

  #keepError(line: string): void {
    this.#errors.push(line);
    if (this.#errors.length > KEPT_ERROR_LINES) this.#errors.splice(KEPT_ERROR_LINES / 2, 1);
  }
}
