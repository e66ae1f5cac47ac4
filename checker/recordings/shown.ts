import { LESSONS } from "../lessons/list.ts";
import { CONTRAST, type Result } from "../verdict/result.ts";
import { readRecording, recorded, resultOf } from "./recording.ts";

/** The wrong program of each lesson whose play its page shows to those who can't check: by its folder among the examples. */
export const SHOWN: Readonly<Record<string, string>> = {
  "lesson-1": "lost-at-exit",
  "lesson-2": "send-not-awaited",
  "lesson-3": "missing-value--first-only",
  "lesson-4": "overlapping-work--set-timeout",
};

/** The folder of that program: where none was chosen, what the lesson begins with is wrong enough to be looked at. */
export function shownFolder(lesson: string): string {
  const example = SHOWN[lesson];
  return example === undefined ? `lessons/${lesson}/starter` : `checker/examples/${lesson}/wrong/${example}`;
}

/** The file names under which its plays are kept: the one that failed, and what the lesson shows beside it. */
export function shownName(lesson: string, act: string | undefined): string {
  const [side] = Object.entries(CONTRAST).find(([, name]) => name === act) ?? ["failed"];
  return `${side}.${lesson}`;
}

/** What a check of a lesson's wrong program found, as it was recorded; its claims are judged anew. */
export function shownFailure(lesson: string): Result {
  const result = resultOf(readRecording("shown", shownName(lesson, undefined)));
  const contrast = Object.values(CONTRAST)
    .map((act) => shownName(lesson, act))
    .filter((name) => recorded("shown").includes(name))
    .flatMap((name) => readRecording("shown", name).events);
  return { ...result, history: [...result.history, ...contrast] };
}

/** What a check of a lesson's solution found, as it was recorded. */
export function shownPass(lesson: string): Result {
  const acts = LESSONS.find(({ name }) => name === lesson)?.acts ?? [];
  const played = acts.flatMap(({ name }) => {
    const recording = `${name.replaceAll(" ", "-")}.${lesson}`;
    return recorded("right").includes(recording) ? [resultOf(readRecording("right", recording))] : [];
  });
  const [first] = played;
  if (!first) throw new Error(`no play of ${lesson} was recorded`);
  let before = 0;
  const claims = played.flatMap(({ claims, history }) => {
    const own = claims.map((claim) => ({ ...claim, evidence: claim.evidence.map((at) => at + before) }));
    before += history.length;
    return own;
  });
  return { ...first, claims, history: played.flatMap(({ history }) => history) };
}
