import { runningTime } from "../processes/running-time.ts";
import type { Program } from "../programs/program.ts";

const TO_LOOK_MS = 20;
/** Who is seen asleep so often in a row has nothing left to do. One that polls is asleep in between, too. */
const LOOKS_ASLEEP = 3;
/** One that computes all the time is not waited for longer. */
const MOST_LOOKS = 150;

/**
 * Lets time pass in which nothing comes to a program. At its end the program has been asleep for a moment: where it was
 * stopped or kept from computing meanwhile, it has got to whatever the time did to it, as a limit that was over.
 */
export async function idle(ms: number, program: Program): Promise<void> {
  const from = performance.now();
  let looks = 0;
  let asleep = 0;
  const isAtRest = () => asleep >= LOOKS_ASLEEP || looks >= MOST_LOOKS;
  while (program.isRunning && !(performance.now() - from >= ms && isAtRest())) {
    await runningTime(TO_LOOK_MS);
    looks += 1;
    asleep = program.isAsleep ? asleep + 1 : 0;
  }
}
