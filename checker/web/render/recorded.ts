import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { LESSONS } from "../../lessons/list.ts";
import { PROJECT } from "../../paths.ts";
import { shownFailure, shownPass } from "../../recordings/shown.ts";
import { reportFrom } from "../report-from.ts";
import type { Recorded } from "../words.ts";
import { type CourseFile, pageOf } from "./links.ts";

/** What a lesson's page shows to those who can't check. @param onFile told of each file that is linked to: it has to have a page */
export function recordedOf(lesson: string, onFile: (file: CourseFile) => void): Recorded {
  const failed = shownFailure(lesson);
  const folder = path.join(PROJECT, failed.programs);
  const programs = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ts")) : [];
  return {
    pass: reportFrom(shownPass(lesson), LESSONS),
    fail: reportFrom(failed, LESSONS),
    programs: programs.map((name) => {
      const file = `${failed.programs}/${name}`;
      onFile(file);
      return { href: pageOf(file), name };
    }),
  };
}
