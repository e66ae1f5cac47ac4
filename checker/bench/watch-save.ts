import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Course } from "../testing/course.ts";
import { ended, Output } from "./run.ts";
import { atMost, type Section, timed } from "./table.ts";
import { median } from "./timings.ts";

const MOST_TO_FIRST_CLAIM_MS = 300;
/** The mark of a claim that holds, and the words of a verdict. */
const FIRST_CLAIM = "✓";
const VERDICT = "PASS";

/** From a save to what the watch says of it. */
export async function watchSave(rounds: number): Promise<Section> {
  const course = new Course();
  const solution = readFileSync(course.file("solutions", "lesson-2", "client.ts"), "utf8");
  course.write("lessons/lesson-2/client.ts", solution);
  const [file = "", ...args] = course.command("watch", "lesson-2");
  const watch = spawn(file, args, {
    cwd: course.folder,
    env: course.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const output = new Output(watch);
  const gone = ended(watch);
  const toClaim: number[] = [];
  const toVerdict: number[] = [];
  try {
    await output.until(VERDICT);
    for (let round = 0; round < rounds; round += 1) {
      // Another save begins when all of the last check is over, as with a person.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const from = output.text.length;
      const began = performance.now();
      course.write("lessons/lesson-2/client.ts", `${solution}// save ${round}\n`);
      await output.until(FIRST_CLAIM, from);
      toClaim.push(performance.now() - began);
      await output.until(VERDICT, from);
      toVerdict.push(performance.now() - began);
    }
  } finally {
    watch.kill("SIGINT");
    await gone;
    course.remove();
  }
  return {
    title: "A save in watch mode",
    how: "From the moment in which the solution of lesson 2 is saved, changed by a comment, to what the watch writes.",
    rows: [
      {
        what: "first claim",
        figure: timed(toClaim),
        goal: `${MOST_TO_FIRST_CLAIM_MS / 1_000} s`,
        isMet: atMost(median(toClaim), MOST_TO_FIRST_CLAIM_MS),
        from: "",
      },
      { what: "verdict", figure: timed(toVerdict), from: "" },
    ],
  };
}
