import type { Course } from "../testing/course.ts";
import { Pty } from "./pty.ts";

/** The last words of a watch's screen that waits for a key. */
export const READY = "q quit";

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** `npm run watch` of a copy of the course, in a terminal. For tests. */
export function openWatch(
  course: Course,
  { columns = 80, rows = 50, env = {} }: TerminalOptions,
  ...args: string[]
): Pty {
  return new Pty(course.command("watch", ...args), {
    columns,
    rows,
    cwd: course.folder,
    env: { ...course.env, TERM: "xterm-256color", ...env },
  });
}
