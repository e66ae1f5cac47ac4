import type { Result } from "../../verdict/result.ts";

/**
 * The results in a file, as `npm run check … -- --json` writes one, or a list of them.
 *
 * @returns `problem`: why there are none, in words
 */
export function readResults(
  text: string,
): { readonly results: readonly Result[] } | { readonly problem: string } {
  const read = parsed(text);
  if (read === undefined)
    return {
      problem: "this is no JSON. `npm run check lesson-5 -- --json > result.json` writes such a file.",
    };
  const all: readonly unknown[] = Array.isArray(read) ? read : [read];
  if (all.length === 0 || !all.every(isResult))
    return {
      problem:
        "this is JSON, and no result of version 1. `npm run check lesson-5 -- --json > result.json` writes one.",
    };
  return { results: all };
}

function parsed(text: string): unknown {
  // In front of the result npm prints which script it runs, unless it is told to be silent.
  const begin = text.search(/^[[{]/m);
  try {
    return JSON.parse(begin < 0 ? text : text.slice(begin));
  } catch {
    return undefined;
  }
}

/** Whether a value has the form that the views rely on. */
function isResult(value: unknown): value is Result {
  if (!isObject(value)) return false;
  const { version, lesson, programs, verdict, claims, history, ms } = value;
  return (
    version === 1 &&
    [lesson, programs, verdict].every((text) => typeof text === "string") &&
    typeof ms === "number" &&
    Array.isArray(claims) &&
    claims.every(isClaim) &&
    Array.isArray(history) &&
    history.every(isEvent)
  );
}

function isClaim(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, about, says, verdict, evidence } = value;
  return (
    [id, about, says, verdict].every((text) => typeof text === "string") &&
    Array.isArray(evidence) &&
    evidence.every((at) => typeof at === "number")
  );
}

function isEvent(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { at, play, who, what } = value;
  return (
    typeof at === "number" &&
    typeof who === "string" &&
    typeof what === "string" &&
    isObject(play) &&
    typeof play.act === "string" &&
    typeof play.attempt === "number"
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
