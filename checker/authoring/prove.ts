// `npm run prove [lesson …]`, for authors: all that a lesson promises, shown by running it, in one table. Whatever is wrong is
// told with its page and line.
import { PORT } from "../cast/ports.ts";
import { lessonMeant } from "../cli/lesson-argument.ts";
import { takeTurn } from "../environment/turn.ts";
import { LESSONS } from "../lessons/list.ts";
import { course } from "../pages/course.ts";
import { Runs } from "../pages/outputs.ts";
import { loadSpelling } from "../pages/spelling.ts";
import { shown } from "../paths.ts";
import { killAllPrograms } from "../programs/program.ts";
import { openSlots } from "../testing/slots.ts";
import { EXIT, UsageError } from "../usage.ts";
import { type Cell, faultLine, headOf, rowOf } from "./in-words.ts";
import { PROOFS, type Proven } from "./proofs.ts";

const HELP = `npm run prove               all that all lessons promise; ten minutes
npm run prove lesson-3      that of one lesson; or of several

Exit code: 0 if all is proven, 1 if not, 64 wrong usage.`;

try {
  const words = process.argv.slice(2);
  if (words.some((word) => /^(-h|--help)$/.test(word))) console.log(HELP);
  else process.exitCode = await prove(words);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n\n${HELP}`);
  process.exitCode = EXIT.usage;
}

async function prove(words: readonly string[]): Promise<number> {
  const chosen = words.length === 0 ? LESSONS : words.map(lessonMeant);
  const giveBack = await takeTurn(`the proof of process ${process.pid}`, (other) =>
    console.error(`Two cannot share port ${PORT}. Waiting for ${other} …`),
  );
  const slots = openSlots();
  process.on("exit", killAllPrograms);
  const spelling = loadSpelling();
  const faults: string[] = [];
  console.log(headOf(PROOFS));
  for (const lesson of chosen) {
    const own = course.find(({ name }) => name === lesson.name);
    if (!own) throw new UsageError(`There is no page of ${lesson.name}.`);
    const subject = { lesson, own, slots, spelling, runs: new Runs(own, slots) };
    const cells: Cell[] = await Promise.all(
      PROOFS.map(async (proof) => ({ proof, proven: await orItsError(proof.prove(subject)) })),
    );
    console.log(rowOf(lesson.name, cells));
    const page = shown(`${own.folder}/README.md`);
    faults.push(...cells.flatMap(({ proven }) => proven.faults.map((fault) => faultLine(page, fault))));
  }
  slots.close();
  giveBack();
  if (faults.length > 0) console.log(["", ...faults].join("\n"));
  console.log(faults.length === 0 ? "\nAll is proven." : `\nNot proven: ${faults.length} of it.`);
  return faults.length === 0 ? EXIT.pass : EXIT.fail;
}

/** A proof that can't be led at all proves nothing. */
async function orItsError(proven: Promise<Proven>): Promise<Proven> {
  try {
    return await proven;
  } catch (error) {
    return { faults: [{ line: 1, words: error instanceof Error ? error.message : String(error) }] };
  }
}
