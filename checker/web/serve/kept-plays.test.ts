import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { FAILED, PASSED, UNKNOWN } from "../../report/example-result.ts";
import type { Result } from "../../verdict/result.ts";
import { KeptByLesson } from "./kept-plays.ts";
import { reportOf } from "./report.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "kept-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const keep = (kept: KeptByLesson, result: Result) => kept.keep(reportOf(result, []));

test("the last failure and the last pass of a lesson are kept, for the next server too", () => {
  const kept = new KeptByLesson(folder);
  keep(kept, FAILED);
  expect(kept.of("lesson-1").pass).toBeUndefined();
  keep(kept, PASSED);
  keep(kept, { ...PASSED, history: PASSED.history.slice(0, 1) });
  const later = new KeptByLesson(folder).of("lesson-1");
  expect(later.fail?.events).toEqual(FAILED.history);
  expect(later.pass?.events).toHaveLength(1);
  expect(new KeptByLesson(folder).of("lesson-2")).toEqual({});
});

test("where nothing was judged, nothing is kept", () => {
  const kept = new KeptByLesson(folder);
  keep(kept, UNKNOWN);
  keep(kept, { ...PASSED, history: [] });
  expect(kept.of("lesson-1")).toEqual({});
});

test("of a failure the play is kept that told it, and of a pass all plays: any of them may be what the failure lacks", () => {
  const kept = new KeptByLesson(folder);
  const other = FAILED.history.map((event) => ({ ...event, play: { act: "other", attempt: 0 } }));
  keep(kept, { ...FAILED, history: [...FAILED.history, ...other] });
  expect(kept.of("lesson-1").fail?.events).toEqual(FAILED.history);
  keep(kept, { ...PASSED, history: [...PASSED.history, ...other] });
  expect(kept.of("lesson-1").pass?.events).toEqual([...PASSED.history, ...other]);
  expect(kept.of("lesson-1").pass?.told).toEqual({ act: "other", attempt: 0 });
});

test.each(["", "{", "null", "7"])("what can't be read counts as nothing: %j", (text) => {
  writeFileSync(path.join(folder, "plays-lesson-1.json"), text);
  expect(new KeptByLesson(folder).of("lesson-1")).toEqual({});
});

test.skipIf(process.platform === "win32")("nobody else can read it", () => {
  const kept = new KeptByLesson(path.join(folder, "inner"));
  keep(kept, PASSED);
  expect(statSync(path.join(folder, "inner", "plays-lesson-1.json")).mode & 0o077).toBe(0);
});
