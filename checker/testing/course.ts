import { type ChildProcess, spawn } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Result } from "../verdict/result.ts";
import { has } from "./tools.ts";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
const OF_THE_COURSE = [
  "checker",
  "lessons",
  "solutions",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** What a command left on the screen. */
export interface Screen {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of the course as a fresh clone has it, for tests that type commands in it. */
export class Course {
  readonly folder: string;

  /** @param name the folder's name, which may have blanks in it */
  constructor(name = "course") {
    this.folder = path.join(mkdtempSync(path.join(os.tmpdir(), "workshop-")), name);
    mkdirSync(this.folder);
    for (const each of OF_THE_COURSE) this.#copy(each);
    // A junction needs no rights on Windows that a user does not have.
    symlinkSync(path.join(PROJECT, "node_modules"), path.join(this.folder, "node_modules"), "junction");
  }

  #copy(each: string): void {
    const [from, to] = [path.join(PROJECT, each), path.join(this.folder, each)];
    cpSync(from, to, { recursive: true, filter: isTracked });
  }

  /** Undoes what a learner did. It takes less time than another course, whose checker has to be compiled anew. */
  startOver(): void {
    for (const name of readdirSync(this.folder)) {
      if (!["checker", "node_modules"].includes(name)) rmSync(this.file(name), { recursive: true });
    }
    for (const each of OF_THE_COURSE) if (each !== "checker") this.#copy(each);
  }

  /** Where the checker of this course is compiled, once a command has run. */
  get compiled(): string {
    const cache = this.file("node_modules", ".cache");
    const isOurs = (name: string): boolean =>
      readdirSync(path.join(cache, name))
        .filter((file) => file.endsWith(".js"))
        .some((file) => readFileSync(path.join(cache, name, file), "utf8").includes(this.folder));
    const name = readdirSync(cache).find((each) => each.startsWith("checker-") && isOurs(each));
    if (name === undefined) throw new Error(`nothing was compiled for ${this.folder}`);
    return path.join(cache, name);
  }

  file(...parts: string[]): string {
    return path.join(this.folder, ...parts);
  }

  /** Writes a program where a learner would, or in any folder. */
  write(file: string, text: string): void {
    mkdirSync(path.dirname(this.file(file)), { recursive: true });
    writeFileSync(this.file(file), text);
  }

  /** The command line of `npm run …` without npm's own half second. */
  command(...args: string[]): string[] {
    return [process.execPath, this.file("checker", "cli", "start.mjs"), ...args];
  }

  /** What a learner's terminal sets: nothing of CI, nor of the npm that runs the tests. */
  get env(): NodeJS.ProcessEnv {
    const { PATH, HOME, SystemRoot, TEMP } = process.env;
    return { PATH, HOME, SystemRoot, TEMP, INIT_CWD: this.folder };
  }

  /** Starts `npm run COMMAND …`. */
  start(
    command: string,
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): ChildProcess {
    const [file = "", ...rest] = this.command(command, ...args);
    return spawn(file, rest, {
      cwd: this.folder,
      env: { ...process.env, INIT_CWD: this.folder, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  async run(
    command: string,
    args: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Screen> {
    return screenOf(this.start(command, args, env));
  }

  /** `npm run check … -- --json` */
  async check(...args: string[]): Promise<{ code: number | null; result: Result }> {
    const { code, stdout, stderr } = await this.run("check", [...args, "--json"]);
    try {
      const result: Result = JSON.parse(stdout);
      return { code, result };
    } catch {
      throw new Error(`no JSON on stdout, but:\n${stdout}\n${stderr}`);
    }
  }

  remove(): void {
    rmSync(path.dirname(this.folder), { recursive: true, force: true });
  }
}

/** Waits for a command's end, and gives what it printed. */
export function screenOf(child: ChildProcess): Promise<Screen> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (bytes) => {
    stdout += bytes;
  });
  child.stderr?.on("data", (bytes) => {
    stderr += bytes;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, stdout, stderr })));
}

/** Resolves when a command has printed this. */
export function untilPrinted(child: ChildProcess, text: string): Promise<void> {
  let printed = "";
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (bytes) => {
        printed += bytes;
        if (printed.includes(text)) resolve();
      });
    }
    child.once("close", () => reject(new Error(`it ended without printing ${text}:\n${printed}`)));
  });
}

/** Debian's interpreter, which has the package python3-zmq. */
export const PYTHON = "/usr/bin/python3";

/** Whether programs in Python can be checked here. In CI they have to be: there nothing is left out. */
export const hasPython = has(PYTHON, "-c", "import zmq");

/** The learner's own files and progress are no part of a fresh clone, and the examples are not needed. */
function isTracked(source: string): boolean {
  const relative = path.relative(PROJECT, source).split(path.sep).join("/");
  return !/^lessons\/lesson-\d+\/[^/]+\.ts$/.test(relative) && !relative.startsWith("checker/examples/");
}
