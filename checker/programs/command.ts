import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Language } from "../history/event.ts";
import { compiledFile, ownFile, PROJECT } from "../paths.ts";
import { type CompiledProgram, compiledProgram } from "./compiled-program.ts";
import { isInside } from "./is-inside.ts";

/** How to start a program: an executable with its arguments, or a line for the shell. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly shell: boolean;
  readonly cwd: string;
  /** What a person would type. */
  readonly shown: string;
  /** What the program is written in, where the command tells. */
  readonly language?: Language | undefined;
  /** Whether its standard output is to be a terminal, where this system has one to give. */
  readonly wantsTerminal?: boolean;
  /** Whether the program tells its calls into zeromq on file descriptor 3. */
  readonly tracesCalls: boolean;
  /** Whether its standard output goes to a file, to be read when it has ended. */
  readonly outputToFile?: boolean;
  /** The same command with a tracer in it, where that is possible. */
  readonly traced?: () => Command;
  /** The module that stands for the program's file, where that was compiled before. */
  readonly compiled?: Pick<CompiledProgram, "entry"> & { readonly file: string };
  /** Why there is nothing to start. */
  readonly missing?: string;
}

/** The TypeScript programs in a folder, by their role: `client` is client.ts. */
export function tsxCommands(folder: string, roles: readonly string[]): Record<string, Command> {
  return Object.fromEntries(roles.map((role) => [role, tsxCommand(path.join(folder, `${role}.ts`))]));
}

/** Runs a TypeScript program as `npx tsx FILE` would, without the half second that npx takes. */
export function tsxCommand(file: string, tracesCalls = false): Command {
  const shownFile = isInside(process.cwd(), file) ? path.relative(process.cwd(), file) : file;
  const missing = whyMissing(file, shownFile);
  const tracer = compiledFile("call-tracer.js");
  const isLeftToTsx = (tracesCalls && !tracer) || missing.missing !== undefined;
  const compiled = isLeftToTsx ? undefined : compiledProgram(file);
  const imports: string[] = [];
  if (!isInside(PROJECT, file)) imports.push(ownFile("programs/elsewhere.ts").href);
  if (tracesCalls) imports.push((tracer ?? ownFile("programs/call-tracer.ts")).href);
  return {
    file: process.execPath,
    args: [
      ...(compiled?.flags ?? ["--import", import.meta.resolve("tsx")]),
      ...imports.flatMap((each) => ["--import", each]),
      ...(compiled ? [compiled.entry] : []),
      file,
    ],
    ...(compiled ? { compiled: { entry: compiled.entry, file: path.resolve(file) } } : {}),
    shell: false,
    // As a learner starts it by hand: from the top of the project.
    cwd: PROJECT,
    shown: `npx tsx ${shownFile}`,
    language: "JavaScript",
    tracesCalls,
    traced: () => tsxCommand(file, true),
    ...missing,
  };
}

/**
 * A command that the learner gave in place of a TypeScript program. It runs where it was typed, unless it
 * names a file that is not there but stands beside the lesson's programs.
 */
export function givenCommand(line: string, typedIn: string, programs: string): Command {
  const words = line.split(/\s+/).map((word) => word.replace(/^["']|["']$/g, ""));
  const isBesidePrograms = words.some(
    (word) =>
      word !== "" && !existsSync(path.resolve(typedIn, word)) && existsSync(path.resolve(programs, word)),
  );
  const language = languageOf(words);
  return {
    file: isSimple(line) ? `exec ${line}` : line,
    args: [],
    shell: true,
    cwd: isBesidePrograms ? programs : typedIn,
    shown: line,
    language,
    // Node prints at once, wherever that goes.
    wantsTerminal: language !== "JavaScript",
    tracesCalls: false,
  };
}

const RUN_JAVASCRIPT = /^(node|nodejs|tsx|ts-node|bun|deno)$/;

/** What a command says of the language of its program. Undefined where it only says who starts it. */
function languageOf(words: readonly string[]): Language | undefined {
  const names = words.map((word) => path.basename(word));
  const [program = "", ...rest] = names;
  if (RUN_JAVASCRIPT.test(program) || names.some((name) => /\.[cm]?[jt]s$/.test(name))) return "JavaScript";
  if (/^(npx|pnpm|yarn)$/.test(program) && rest.some((name) => RUN_JAVASCRIPT.test(name)))
    return "JavaScript";
  // Behind these there may be a program in any language.
  return /^(npx|npm|pnpm|yarn|make|sh|bash|zsh|just|env)$|\.(sh|bash)$/.test(program) ? undefined : "another";
}

/** One program with its arguments, and nothing that only a shell can do. */
const SIMPLE = /^[\w./+-]+(\s+[\w./+:,@%='"-]+)*$/;

/**
 * Whether a line starts one program that is there. Such a program takes the shell's place, so that signals and exit code
 * are its own: a shell that waits for a program ends by the signal that both have got, whatever the program does.
 */
function isSimple(line: string): boolean {
  const [program = ""] = line.split(/\s+/);
  const folders = program.includes("/") ? [""] : (process.env.PATH ?? "").split(path.delimiter);
  const isThere = folders.some((folder) => existsSync(path.join(folder, program)));
  return process.platform !== "win32" && SIMPLE.test(line) && isThere;
}

function whyMissing(file: string, shown: string): { missing?: string } {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return { missing: `${shown} is a folder` };
    // Who reads a pipe or a device may wait for ever.
    if (!stat.isFile()) return { missing: `${shown} is no file, but a pipe, a socket or a device` };
    const bytes = readFileSync(file);
    if (isUtf16(bytes))
      return { missing: `${shown} is written in UTF-16, which Node can't read. Save it as UTF-8` };
    return bytes.toString().trim() === "" ? { missing: `${shown} is empty` } : {};
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "ENOENT") return { missing: `${shown} cannot be read: ${error}` };
    const like = neighbourOf(file);
    const instead =
      like === undefined ? "" : `; ${like} stands there, and the checker looks for ${path.basename(file)}`;
    return { missing: `${shown} is not there${instead}` };
  }
}

/** By its tag (Unicode, 2.6, byte order mark), or by a zero in each of its first letters. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  const isTagged = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isTagged || bytes.subarray(0, 4).filter((byte) => byte === 0).length === 2;
}

/** A file beside it that is named almost the same: with other capitals, or another ending. */
function neighbourOf(file: string): string | undefined {
  const { name } = path.parse(file);
  const isLike = (other: string): boolean => other.toLowerCase().split(".")[0] === name.toLowerCase();
  try {
    return readdirSync(path.dirname(file)).find(isLike);
  } catch {
    return undefined;
  }
}
