import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Page, parsePage } from "./page.ts";

const PROJECT = path.join(import.meta.dirname, "../..");
const LESSONS = path.join(PROJECT, "lessons");

/** A lesson's page, with what belongs to it. */
export interface CoursePage {
  /** `lesson-3` */
  readonly name: string;
  readonly number: number;
  readonly folder: string;
  readonly solutionFolder: string;
  readonly source: string;
  readonly page: Page;
}

/** The pages of the course as they are, for whoever goes through all of them. */
export const course: readonly CoursePage[] = readdirSync(LESSONS)
  .filter((name) => /^lesson-\d+$/.test(name))
  .map((name) => {
    const folder = path.join(LESSONS, name);
    const source = readFileSync(path.join(folder, "README.md"), "utf8");
    const solutionFolder = path.join(PROJECT, "solutions", name);
    return { name, number: Number(name.slice(7)), folder, solutionFolder, source, page: parsePage(source) };
  })
  .sort((one, other) => one.number - other.number);
