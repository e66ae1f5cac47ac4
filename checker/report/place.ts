import { existsSync } from "node:fs";
import path from "node:path";
import { PROJECT, shown } from "../paths.ts";
import { failureOf } from "../verdict/failure.ts";
import { type JudgedClaim, type Result, rootOf } from "../verdict/result.ts";

const WIDTH = 80;

/** Where a failure is in the learner's files, as far as it is known. */
export interface Place {
  /** As a user would type it. */
  readonly file: string;
  readonly line: number | undefined;
}

/** The file of the program that is to blame, and the line if its own error named one. */
export function placeOf(result: Result, root: JudgedClaim): Place | undefined {
  const folder = path.resolve(PROJECT, result.programs);
  const [, named, line] = /\b([\w.-]+\.[a-z]+):(\d+)\b/.exec(root.because ?? "") ?? [];
  if (named !== undefined && existsSync(path.join(folder, named))) {
    return { file: shown(path.join(folder, named)), line: Number(line) };
  }
  const own = path.join(folder, `${failureOf(result, root).role}.ts`);
  // Another command may have run in place of the file that stands there.
  const wasRun = commandOf(result, root.about)?.endsWith(path.basename(own)) ?? true;
  return wasRun && existsSync(own) ? { file: shown(own), line: undefined } : undefined;
}

function commandOf({ history }: Result, role: string): string | undefined {
  const started = history.find(({ what, who }) => what === "started" && who === role);
  return started?.what === "started" ? started.command : undefined;
}

/**
 * A failure in the one line that editors read, `lessons/lesson-1/client.ts:12: crashed: …`. Only where
 * `PLACE_LINE` asks for it, as the tasks of VS Code do: a person has read it all above. No line for any other
 * verdict.
 */
export function placeLine(result: Result, env: NodeJS.ProcessEnv): string[] {
  if (!env.PLACE_LINE) return [];
  const root = result.verdict === "fail" ? rootOf(result) : undefined;
  const place = root && placeOf(result, root);
  if (!root || !place) return [];
  const { misconception, happened } = failureOf(result, root);
  const at = place.line === undefined ? place.file : `${place.file}:${place.line}`;
  const line = `  ${at}: ${misconception}: ${happened}`;
  return [line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line];
}
