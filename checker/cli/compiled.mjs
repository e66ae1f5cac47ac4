// A command line that starts slowly is not typed gladly. So the checker's TypeScript is compiled once, into one
// folder under node_modules/.cache, and again only after a file of it has changed: 0.1 s in place of 0.7 s at
// every start. Plain JavaScript, since it runs before anything is compiled.
import { createHash } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What no command needs: programs that are checked by the tests, and the tests' own tools. */
const NO_PART = ["authoring", "bench", "examples", "mutants", "testing", "trust"];
/** Names every file of a compiled folder that is run, with the sum of its bytes. */
const SUMS = "sums.json";
/** Folders of an older state of the checker are swept away when nobody can be using them any more. */
const OLD_MS = 24 * 60 * 60 * 1000;

/**
 * The compiled entry of the command line, as a URL to import.
 *
 * @param {URL} top the folder of the course
 * @throws where the compiler does not start, a source has a mistake, or node_modules can't be written
 */
export async function compiledMain(top) {
  const checker = fileURLToPath(new URL("checker/", top));
  const cache = fileURLToPath(new URL("node_modules/.cache/", top));
  const folder = path.join(cache, `checker-${stampOf(checker)}`);
  const main = path.join(folder, "main.js");
  if (!isWhole(folder)) await compile(checker, folder);
  return pathToFileURL(main).href;
}

/**
 * Whether a folder has all in it that was compiled, to the byte: a machine that lost its power may have kept the
 * names of files and not what was in them.
 */
function isWhole(folder) {
  try {
    const sums = JSON.parse(readFileSync(path.join(folder, SUMS), "utf8"));
    return Object.entries(sums).every(([name, sum]) => sumOf(readFileSync(path.join(folder, name))) === sum);
  } catch {
    return false;
  }
}

function sumOf(bytes) {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Different for every place and every state of the sources. */
function stampOf(checker) {
  const hash = createHash("sha256").update(checker);
  for (const file of sourcesIn(checker)) {
    const { mtimeMs, size } = statSync(path.join(checker, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** The examples have too many folders to be looked through at every start. */
function sourcesIn(checker, inside = "") {
  // Folder by folder: Node's own recursive list takes several times as long.
  const entries = readdirSync(path.join(checker, inside), { withFileTypes: true });
  const files = entries.flatMap((entry) => {
    const name = path.join(inside, entry.name);
    if (entry.isDirectory()) return NO_PART.includes(name) ? [] : sourcesIn(checker, name);
    return /\.(ts|json)$/.test(name) && !name.endsWith(".test.ts") ? [name] : [];
  });
  return files.sort();
}

async function compile(checker, folder) {
  const { build } = await import("esbuild");
  const entries = {
    main: "cli/main.ts",
    "call-tracer": "programs/call-tracer.ts",
    "side-player": "verdict/side-player.ts",
  };
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await build({
      entryPoints: Object.fromEntries(
        Object.entries(entries).map(([name, file]) => [name, path.join(checker, file)]),
      ),
      outdir: unfinished,
      bundle: true,
      splitting: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      // A fault is told with the file and line that its author knows.
      sourcemap: true,
      // paths.ts asks for it: what is compiled stands elsewhere.
      define: { COMPILED_FROM: JSON.stringify(pathToFileURL(checker).href) },
      logLevel: "silent",
    });
    const run = readdirSync(unfinished).filter((name) => name.endsWith(".js"));
    const sums = run.map((name) => [name, sumOf(readFileSync(path.join(unfinished, name)))]);
    writeFileSync(path.join(unfinished, SUMS), JSON.stringify(Object.fromEntries(sums)));
    // The sweep goes by this time, and a build may reuse the clock of what it copies.
    utimesSync(unfinished, new Date(), new Date());
    put(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another check may have compiled the same at the same moment.
    if (!isWhole(folder)) throw error;
  }
  sweep(path.dirname(folder), path.basename(folder));
}

/** Only what is not whole gives way: from a whole folder somebody may be about to import. */
function put(unfinished, folder) {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (isWhole(folder)) throw error;
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
}

function sweep(cache, current) {
  for (const name of readdirSync(cache)) {
    if (!name.startsWith("checker-") || name === current) continue;
    const folder = path.join(cache, name);
    if (Date.now() - statSync(folder).mtimeMs > OLD_MS) rmSync(folder, { recursive: true, force: true });
  }
}
