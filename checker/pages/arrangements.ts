import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { transform } from "esbuild";
import type { JobResult } from "../testing/slot-job.ts";
import type { Slots } from "../testing/slots.ts";
import { type Arrangement, otherArrangements, type Parsons, solve } from "./parsons.ts";

/** An arrangement of a problem's blocks that passes, though it is another than the solution. */
export interface Passing {
  readonly words: string;
  readonly got: JobResult["got"];
}

/**
 * Plays all other arrangements of a problem, those that are no program left out, and gives those that are not found wrong.
 *
 * @param lesson the lesson's name and folders
 * @throws where the problem is none
 */
export async function arrangementsThatPass(
  problem: Parsons,
  {
    name,
    folder,
    solutionFolder,
  }: { readonly name: string; readonly folder: string; readonly solutionFolder: string },
  slots: Slots,
): Promise<Passing[]> {
  const others = await programsAmong(otherArrangements(solve(problem, folder)));
  const played = await Promise.all(
    others.map((each) => play(each, problem, { name, solutionFolder }, slots)),
  );
  return played.filter(({ got }) => got === "pass" || got === "open" || got === "unknown");
}

async function play(
  { words, program }: Arrangement,
  { solution }: Parsons,
  { name, solutionFolder }: { readonly name: string; readonly solutionFolder: string },
  slots: Slots,
): Promise<Passing> {
  const above = mkdtempSync(path.join(os.tmpdir(), "parsons-"));
  try {
    const folder = path.join(above, name);
    mkdirSync(folder);
    for (const file of readdirSync(solutionFolder)) {
      const text = readFileSync(path.join(solutionFolder, file), "utf8");
      writeFileSync(path.join(folder, file), file === path.basename(solution) ? program : text);
    }
    const { got } = await slots.play({ folder, how: "judge" });
    return { words, got };
  } finally {
    rmSync(above, { recursive: true });
  }
}

/** Those that can be run at all: nobody takes the others for an answer. */
async function programsAmong(arrangements: readonly Arrangement[]): Promise<Arrangement[]> {
  const seen = new Set<string>();
  const programs: Arrangement[] = [];
  for (const each of arrangements) {
    if (seen.has(each.program)) continue;
    seen.add(each.program);
    try {
      await transform(each.program, { loader: "ts", format: "esm", logLevel: "silent" });
      programs.push(each);
    } catch {
      // Its brackets don't match, or a name is there twice.
    }
  }
  return programs;
}
