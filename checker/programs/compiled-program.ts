import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { TransformOptions } from "esbuild";
import { writeWhole } from "../environment/write-whole.ts";
import { ownFile, PROJECT } from "../paths.ts";
import { isInside } from "./is-inside.ts";

const asked = createRequire(ownFile("programs/"));

/** What is not asked for any more for so long is the program as it was before a save. */
const OLD_MS = 24 * 60 * 60 * 1000;

/** What ends the code that is kept: a machine that lost its power may have kept the name of a file and not what was in it. */
const SEAL = "\n// sha256 ";

/** How Node runs a program that was compiled: what stands before the program's own file. */
export interface CompiledProgram {
  readonly flags: readonly string[];
  /** The module that Node is given in place of the program. */
  readonly entry: string;
}

/**
 * What makes Node run a TypeScript program as tsx would, without the half second that tsx takes to start: compiled by the
 * same compiler, with the same options, and kept for as long as the program stays as it is. It is a module that knows the
 * program's place for its own, and to which the program's file is given as its first argument. No hook of Node's does that: in
 * Node 20 one costs a thread, and a tenth of a second.
 *
 * @param top the folder whose settings are those of its programs
 * @returns undefined where the program is left to tsx: it has a mistake, imports files, or uses something that is not the same
 *   without tsx; or nothing can be kept here
 */
export function compiledProgram(file: string, top = PROJECT): CompiledProgram | undefined {
  try {
    const program = realpathSync(file);
    const project = realpathSync(top);
    // Through a link it may have another ending, and by that tsx goes.
    if (path.extname(program) !== ".ts" || hasOwnSettings(program, project)) return undefined;
    const source = readFileSync(program, "utf8");
    const options = optionsFor(program, project);
    const folder = path.join(project, "node_modules", ".cache", "programs");
    const esbuild = readFileSync(asked.resolve("esbuild/package.json"), "utf8");
    const madeOf = [RULES, esbuild, program, source, options];
    const entry = path.join(folder, `${sumOf(JSON.stringify(madeOf))}.mjs`);
    const code = read(entry) ?? keep(entry, compile(source, options));
    return code === "" ? undefined : { flags: FLAGS, entry };
  } catch {
    return undefined;
  }
}

/** In what a program says of itself, its own place and not that of the compiled one. */
export function withOwnPlace(line: string, { entry }: Pick<CompiledProgram, "entry">, file: string): string {
  // A program may print without end.
  if (!line.includes(path.basename(entry))) return line;
  return line.replaceAll(pathToFileURL(entry).href, pathToFileURL(file).href).replaceAll(entry, file);
}

const FLAGS: readonly string[] = [
  "--enable-source-maps",
  /*
   * So small is the heap of a program that is compiled already that V8 clears it while the program is at its first sends. A socket
   * on which only a send is under way that nobody awaits is gone then, and the send fails with EAGAIN (seen in one start of four;
   * after tsx, which leaves a heap that has grown, in none of hundreds). With as much room it is cleared as late.
   */
  "--min-semi-space-size=16",
];

/** Node has put its own first argument before the program's file. */
const BANNER = "process.argv.splice(1,1);";

/** Whether something beside the project's own package.json says how the program is to be run. */
function hasOwnSettings(program: string, project: string): boolean {
  if (Object.keys(process.env).some((name) => /^(TSX_|NODE_V8_COVERAGE)/.test(name))) return true;
  if (!isInside(project, program)) return true;
  const between = path.dirname(path.relative(project, program)).split(path.sep);
  const has = (name: string) =>
    between.some((_, at) => existsSync(path.join(project, ...between.slice(0, at + 1), name)));
  return has("package.json") || has("node_modules");
}

/**
 * As tsx has them for an ES module; those of tsconfig.json are for the files that it speaks of.
 *
 * @throws where the project says something else than it did when this was written
 */
function optionsFor(program: string, project: string): TransformOptions {
  const [top = "", ...rest] = path.relative(project, program).split(path.sep);
  const settings = (name: string) => JSON.parse(readFileSync(path.join(project, name), "utf8"));
  const { include, exclude, compilerOptions, ...others } = settings("tsconfig.json");
  const isPlain = [...include, ...exclude].every((each) => !each.includes("*"));
  const isOwnModule = settings("package.json").type === "module" && compilerOptions.paths === undefined;
  if (!isPlain || !isOwnModule || Object.keys(others).length > 0) throw new Error("other settings");
  const isMeant = include.includes(top) && !exclude.includes(`${top}/${rest[0]}`);
  return {
    target: `node${process.versions.node}`,
    loader: "ts",
    format: "esm",
    sourcefile: program,
    sourcemap: true,
    sourcesContent: false,
    minifyWhitespace: true,
    keepNames: true,
    banner: BANNER,
    define: {
      "import.meta.url": JSON.stringify(pathToFileURL(program).href),
      "import.meta.filename": JSON.stringify(program),
      "import.meta.dirname": JSON.stringify(path.dirname(program)),
    },
    ...(isMeant ? { tsconfigRaw: { compilerOptions } } : {}),
  };
}

type Compiler = typeof import("esbuild");
let loaded: Compiler | undefined;

/** For who will perhaps compile a program, and has time now. Where nothing can be compiled, tsx is asked later. */
export function loadCompiler(): void {
  try {
    compiler();
  } catch {}
}

/** Read by the compiler when it is loaded: whether it keeps its program at hand, by a thread. */
const KEEPS_AT_HAND = "ESBUILD_WORKER_THREADS";

function compiler(): Compiler {
  if (loaded) return loaded;
  // A file or two are compiled sooner without: 25 ms each, in place of 75 for the first.
  const before = process.env[KEEPS_AT_HAND];
  process.env[KEEPS_AT_HAND] = "0";
  try {
    loaded = asked("esbuild") as Compiler;
    return loaded;
  } finally {
    // The programs under check know nothing of it.
    if (before === undefined) delete process.env[KEEPS_AT_HAND];
    else process.env[KEEPS_AT_HAND] = before;
  }
}

/** @returns what Node is to run; empty where that is left to tsx */
function compile(source: string, options: TransformOptions): string {
  const { transformSync } = compiler();
  try {
    const { code, map } = transformSync(source, { ...options, logLevel: "silent" });
    if (!isAlike(code)) return "";
    return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString("base64")}`;
  } catch {
    // A mistake: tsx tells of it.
    return "";
  }
}

/** What tsx, or the way in which a program is started, may have a part in. In a text it means nothing, and costs little. */
const UNLIKE =
  /\b(require|__\w+name|module|exports|eval|Function|execArgv|getBuiltinModule|binding|dlopen)\b|\bimport\s*\(|\bimport\.meta\b/;
/** So are these, each by itself: they start other programs, or run a text. */
const UNLIKE_MODULES =
  /^(node:)?(child_process|worker_threads|cluster|module|vm|repl|test|inspector|sea|wasi)\b/;

/** Whether compiled code runs without tsx as it does with it. */
function isAlike(code: string): boolean {
  const imported = [...code.matchAll(/\b(?:from|import)\s*(["'`])(.*?)\1/g)].map(([, , name = ""]) => name);
  return (
    !UNLIKE.test(code) &&
    imported.every((name) => name === "zeromq" || (isBuiltin(name) && !UNLIKE_MODULES.test(name)))
  );
}

/** What was kept by other rules is not kept for these. */
const RULES = [UNLIKE, UNLIKE_MODULES, isAlike, compile].map(String);

/** @returns undefined where it is not there, or not whole */
function read(file: string): string | undefined {
  try {
    // Who reads a pipe may wait for ever.
    if (!statSync(file).isFile()) return undefined;
    const [code = "", sum] = readFileSync(file, "utf8").split(SEAL);
    if (sumOf(code) !== sum) return undefined;
    // It is in use again, and not to be swept away.
    utimesSync(file, new Date(), new Date());
    return code;
  } catch {
    return undefined;
  }
}

function keep(file: string, code: string): string {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  writeWhole(file, `${code}${SEAL}${sumOf(code)}`);
  for (const name of readdirSync(folder)) {
    const other = path.join(folder, name);
    const stat = statSync(other);
    if (stat.isFile() && Date.now() - stat.mtimeMs > OLD_MS) rmSync(other, { force: true });
  }
  return code;
}

function sumOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
