import type { Result } from "../verdict/result.ts";

const LOSS =
  "In a first play, values were lost: the program ended itself in the moment in which they were to leave, as " +
  "`process.exit()` does. Played again, all went well. A program that comes to its own end loses none.";

/** What is said beside a pass where one of its plays did not go well, and that was not the program's doing alone. */
export function lossIn({ history }: Pick<Result, "history">): string | undefined {
  return history.some(({ play }) => play.look === "after a loss") ? LOSS : undefined;
}
