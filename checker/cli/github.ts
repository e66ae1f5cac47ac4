import { appendFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "../paths.ts";
import { annotation, jobSummary } from "../report/github.ts";
import { type Place, placeOf } from "../report/place.ts";
import { type Result, rootOf } from "../verdict/result.ts";

/** In GitHub Actions: annotations at the learner's lines, and a summary with the timelines. Nothing elsewhere. */
export function tellGitHub(
  results: readonly Result[],
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
): void {
  if (env.GITHUB_ACTIONS !== "true") return;
  for (const result of results) {
    const root = rootOf(result);
    const place = root && placeOf(result, root);
    const line = annotation(result, place && inWorkspace(place, env.GITHUB_WORKSPACE));
    if (line !== undefined) say(line);
  }
  if (!env.GITHUB_STEP_SUMMARY) return;
  try {
    appendFileSync(env.GITHUB_STEP_SUMMARY, jobSummary(results));
  } catch (error) {
    say(`The summary could not be written: ${error instanceof Error ? error.message : error}`);
  }
}

/** The course may stand in a folder of the repository that is checked out. */
function inWorkspace(place: Place, workspace: string | undefined): Place {
  if (!workspace) return place;
  const relative = path.relative(workspace, path.resolve(PROJECT, place.file));
  return { ...place, file: relative.split(path.sep).join("/") };
}
