import { readdirSync } from "node:fs";
import path from "node:path";
import { readPage } from "./page.ts";

const PROJECT = path.join(import.meta.dirname, "../..");
const LESSONS = path.join(PROJECT, "lessons");

/** The pages of the course as they are, for the tests that go through all of them. */
export const course = readdirSync(LESSONS)
  .filter((name) => /^lesson-\d+$/.test(name))
  .sort((a, b) => Number(a.slice(7)) - Number(b.slice(7)))
  .map((name) => ({
    name,
    folder: path.join(LESSONS, name),
    solutionFolder: path.join(PROJECT, "solutions", name),
    page: readPage(path.join(LESSONS, name)),
  }));
