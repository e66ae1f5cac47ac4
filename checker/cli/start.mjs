// Every command begins here. It has to say what is missing also where TypeScript can't be started yet, so
// this file is plain JavaScript, in words that the oldest Node still in use understands, and asks for nothing
// but Node.
import { existsSync, readFileSync } from "node:fs";

const UNKNOWN = 2;
// Whatever becomes of this process: nothing was judged, until something was.
process.exitCode = UNKNOWN;
const top = new URL("../..", import.meta.url);
const { engines } = JSON.parse(readFileSync(new URL("package.json", top), "utf8"));
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const [wantedMajor = 0, wantedMinor = 0] = engines.node
  .replace(/[^\d.]/g, "")
  .split(".")
  .map(Number);

if (major < wantedMajor || (major === wantedMajor && minor < wantedMinor)) {
  stop(
    `Node ${process.versions.node} is too old: the course needs Node ${engines.node}.`,
    "Install a newer one from https://nodejs.org, then run npm install again.",
  );
} else if (!existsSync(new URL("node_modules/tsx/package.json", top))) {
  stop("The packages of the course are not installed.", "Run npm install in the course's folder.");
} else {
  const main = (await compiled()) ?? (await fromSources());
  if (main !== undefined) await load(main);
}

/** What `main` itself comes to is told by itself. */
async function load(main) {
  try {
    await import(main);
  } catch (error) {
    stop(
      `The checker can't be loaded: ${error instanceof Error ? error.message : error}`,
      "npm run doctor looks for what stands in the way. If it can't be loaded either, run npm install again.",
    );
  }
}

/** Where nothing can be compiled or kept (a read-only disk, a mistake in a source), the slower way says why. */
async function compiled() {
  try {
    const { compiledMain } = await import("./compiled.mjs");
    return await compiledMain(top);
  } catch {
    return undefined;
  }
}

async function fromSources() {
  try {
    const { register } = await import("tsx/esm/api");
    register();
    return "./main.ts";
  } catch (error) {
    stop(
      `TypeScript can't be started: ${error instanceof Error ? error.message : error}`,
      "Remove the folder node_modules, and run npm install again.",
    );
  }
}

function stop(what, todo) {
  console.error(`${what}\n${todo}\nNothing was judged.`);
}
