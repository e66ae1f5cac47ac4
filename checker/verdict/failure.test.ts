import { describe, expect, it } from "vitest";
import type { Language } from "../history/event.ts";
import { FAILED } from "../report/example-result.ts";
import { failureOf } from "./failure.ts";

describe("whom a failure is explained to", () => {
  /** A failure of a claim, by a program in this language. */
  function nextAfter(id: string, language: Language): string {
    const result = {
      ...FAILED,
      lesson: "lesson-2",
      history: FAILED.history.map((event) => (event.what === "started" ? { ...event, language } : event)),
    };
    const root = {
      id,
      about: "client",
      says: "0, 1 and 2 arrive",
      verdict: "broken",
      because: "0 never arrived",
      misconception: "printed-not-sent",
      evidence: [],
    } as const;
    return failureOf(result, root).next;
  }

  it.each(["client-prints", "values-arrive", "late-values-arrive"])(
    "is the author of the client, for %s, in the client's language",
    (id) => {
      expect(nextAfter(id, "JavaScript")).toMatch("await");
      expect(nextAfter(id, "another")).not.toMatch("await");
    },
  );
});
