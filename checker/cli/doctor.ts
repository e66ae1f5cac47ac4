import { parseArgs } from "node:util";
import type { Finding, Look } from "../doctor/finding.ts";
import * as looks from "../doctor/looks.ts";
import { takeTurn } from "../environment/turn.ts";
import { PROJECT } from "../paths.ts";
import { type Paint, paintFor } from "../report/paint.ts";
import { wrap } from "../report/wrap.ts";
import { EXIT, UsageError } from "../usage.ts";

const WIDTH = 80;
/** `  ok  packages    `: where the words begin. */
const MARGIN = 18;

/**
 * `npm run doctor`: looks for what stands in the way of a check, and says what to do about it.
 *
 * @returns the exit code: pass if nothing does, else unknown
 * @throws UsageError
 */
export async function runDoctor(args: readonly string[]): Promise<number> {
  if (isHelp(args)) {
    console.log("npm run doctor      what stands in the way of a check, and what to do");
    return EXIT.pass;
  }
  const paint = paintFor(process.stdout);
  // A check that is under way holds the port, and that is no fault.
  const giveBack = await takeTurn(`the doctor by process ${process.pid}`, (other) =>
    console.log(`Waiting for ${other} …`),
  );
  console.log("");
  let found = 0;
  for (const look of LOOKS) {
    const finding = await examine(look);
    if (finding.todo !== undefined) found += 1;
    for (const line of linesOf(finding, paint)) console.log(line);
  }
  giveBack();
  console.log(`\n  ${found === 0 ? "Nothing stands in the way." : SUM(found)}`);
  return found === 0 ? EXIT.pass : EXIT.unknown;
}

const LOOKS: readonly Look[] = [
  looks.node,
  () => looks.packages(PROJECT),
  () => looks.addon(PROJECT),
  () => looks.typescript(PROJECT),
  looks.loopback,
  looks.port,
  () => looks.python(PROJECT),
  () => looks.terminal(process.stdout, process.env),
  () => looks.folder(PROJECT),
];

const SUM = (found: number): string =>
  found === 1 ? "One thing stands in the way." : `${found} things stand in the way; begin with the first.`;

async function examine(look: Look): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    const says = `the look itself failed: ${error instanceof Error ? error.message : error}`;
    return {
      what: look.name || "doctor",
      says,
      todo: "Run npm install; if it stays, please report this text.",
    };
  }
}

function linesOf({ what, says, todo }: Finding, paint: Paint): string[] {
  const mark = todo === undefined ? paint("good", "ok") : paint("bad", "!!");
  const [head = "", ...rest] = wrap(says, WIDTH - MARGIN);
  const below = [...rest, ...(todo === undefined ? [] : wrap(todo, WIDTH - MARGIN))];
  return [`  ${mark}  ${what.padEnd(MARGIN - 6)}${head}`, ...below.map((line) => " ".repeat(MARGIN) + line)];
}

function isHelp(args: readonly string[]): boolean {
  try {
    return (
      parseArgs({ args: [...args], options: { help: { type: "boolean", short: "h" } } }).values.help === true
    );
  } catch {
    throw new UsageError("npm run doctor takes nothing but --help.");
  }
}
