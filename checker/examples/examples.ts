import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { rolesOf } from "../cast/cast.ts";
import type { Lesson } from "../lessons/lesson.ts";
import { LESSONS } from "../lessons/list.ts";
import type { Commands } from "../play/play.ts";
import { type Command, givenCommand, tsxCommand } from "../programs/command.ts";

/** A set of programs for one lesson, in the folder whose name says what is to be found. */
export interface Example {
  /** `out-of-order--reversed`, or the name of a style. */
  readonly name: string;
  readonly lesson: Lesson;
  readonly folder: string;
}

const EXAMPLES = import.meta.dirname;

/** All examples of a kind, by lesson and name. */
export function examplesOf(kind: "right" | "wrong", lessons: readonly Lesson[] = LESSONS): Example[] {
  return lessons.flatMap((lesson) => {
    const top = path.join(EXAMPLES, lesson.name, kind);
    return readdirSync(top).map((name) => ({ name, lesson, folder: path.join(top, name) }));
  });
}

/** `out-of-order--reversed` has to be found out as `out-of-order`. */
export function misconceptionOf({ name }: Example): string {
  return name.replace(/--.*$/, "");
}

/** The programs of a folder: one TypeScript file for each role, or the command in its `commands.json`. */
export function programsOf(folder: string, roles: readonly string[]): Commands {
  const given = commandLinesOf(folder);
  return Object.fromEntries(
    roles.map((role): [string, Command] => {
      const line = given[role];
      return [
        role,
        line === undefined ? tsxCommand(path.join(folder, `${role}.ts`)) : givenCommand(line, folder, folder),
      ];
    }),
  );
}

/** What a person would type in place of a role's TypeScript program, in the folders that say so. */
export function commandLinesOf(folder: string): Readonly<Record<string, string>> {
  const list = path.join(folder, "commands.json");
  return existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : {};
}

/** Whether some program of a folder runs under Python. */
export function needsPython({ folder, lesson }: Pick<Example, "folder" | "lesson">): boolean {
  return Object.values(programsOf(folder, rolesOf(lesson))).some(({ shown }) => shown.includes("python3"));
}
