import path from "node:path";
import { rolesOf } from "../cast/cast.ts";
import { lessonNamed } from "../lessons/list.ts";
import { PROJECT, solutionFolder } from "../paths.ts";
import { tsxCommands } from "../programs/command.ts";
import type { CheckTask } from "../verdict/check-task.ts";

/** Where a wrong example of a lesson stands. */
export function wrongFolder(lesson: string, example: string): string {
  return path.join(PROJECT, "checker", "examples", lesson, "wrong", example);
}

/** A check of the programs in a folder; of the solution, where none is given. */
export function taskOf(
  name: string,
  folder = solutionFolder(name),
  sideBySide: CheckTask["sideBySide"] = "always",
): CheckTask {
  const lesson = lessonNamed(name);
  if (!lesson) throw new Error(`there is no ${name}`);
  const commandsIn = (where: string) => tsxCommands(where, rolesOf(lesson));
  const reference = () => commandsIn(solutionFolder(name));
  return { lesson, programs: folder, commands: commandsIn(folder), reference, sideBySide };
}
