import { NPM_CHECK, passes } from "./check-command.ts";
import { run } from "./run.ts";
import { type Section, timed } from "./table.ts";
import { inTurn, ratio } from "./timings.ts";

/** A check beside the test that one would write without this project. */
export async function plainTest(rounds: number): Promise<Section> {
  const { check, test } = await inTurn(rounds, {
    check: () => passes(NPM_CHECK, "solutions/lesson-2"),
    test: async () => {
      const { ms, code, stdout } = await run([
        "npx",
        "vitest",
        "run",
        "--config",
        "checker/bench/vitest.plain.ts",
      ]);
      if (code !== 0) throw new Error(`the plain test failed:\n${stdout}`);
      return ms;
    },
  });
  return {
    title: "The same as a test",
    how: "`npm run check` of lesson 2's solution beside `npx vitest run` of `checker/bench/lesson-2.plain.ts`, which runs the same program.",
    rows: [
      {
        what: "lesson-2, of a vitest test",
        figure: ratio(check, test).toFixed(2),
        from: `check ${timed(check)}, test ${timed(test)}`,
      },
    ],
  };
}
