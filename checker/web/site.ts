import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { PROJECT, shown, TYPED_IN } from "../paths.ts";
import { EXIT, UsageError } from "../usage.ts";
import { makeSite } from "./render/make-site.ts";

/** Names the files of the folder that were made: nothing else in it is ever touched. */
const MADE = ".made.json";

/**
 * `npm run site`: the course as static files, for any host or none.
 *
 * @returns the exit code
 * @throws UsageError
 */
export async function runSite(args: readonly string[]): Promise<number> {
  const { help, folder } = parse(args);
  if (help) {
    console.log(HELP);
    return EXIT.pass;
  }
  const before = madeIn(folder);
  const site = await makeSite(false);
  mkdirSync(folder, { recursive: true });
  for (const name of before) if (!site.has(name)) rmSync(path.join(folder, name), { force: true });
  writeFileSync(path.join(folder, MADE), JSON.stringify([...site.keys()]));
  for (const [name, text] of site) writeFileSync(path.join(folder, name), text);
  console.log(`${site.size} files in ${shown(folder)}: open ${shown(path.join(folder, "index.html"))}`);
  return EXIT.pass;
}

/** The files that were made there before. @throws UsageError where the folder has other things in it */
function madeIn(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length === 0) return [];
  try {
    const made: unknown = JSON.parse(readFileSync(path.join(folder, MADE), "utf8"));
    // A name, never a path.
    if (Array.isArray(made)) return made.filter((name): name is string => /^[\w.-]+$/.test(String(name)));
  } catch {
    // It was not made here.
  }
  throw new UsageError(
    `${shown(folder)} has other things in it. Name a folder that is not there yet: --out FOLDER`,
  );
}

function parse(args: readonly string[]): { help: boolean; folder: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { help: { type: "boolean", short: "h" }, out: { type: "string" } },
      strict: true,
    });
    const folder = values.out === undefined ? path.join(PROJECT, "site") : path.resolve(TYPED_IN, values.out);
    return { help: values.help === true, folder };
  } catch (error) {
    const [what] = String(error instanceof Error ? error.message : error).split(". ");
    throw new UsageError(`${what}.`);
  }
}

const HELP = `npm run site                   the course as static files, in the folder site/
npm run site -- --out FOLDER   in that folder

Open its index.html, or put the folder on any host. Each lesson shows a recorded
check of its solution and of a wrong program; viewer.html shows a result that is
dropped on it.`;
