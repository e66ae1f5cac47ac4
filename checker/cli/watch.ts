import { rolesOf } from "../cast/cast.ts";
import { paintFor } from "../report/paint.ts";
import { EXIT, UsageError } from "../usage.ts";
import { hearKeys } from "../watch/keys.ts";
import { Screen } from "../watch/screen.ts";
import { Session } from "../watch/session.ts";
import { parseCheckArguments } from "./check-arguments.ts";
import { currentLesson, lessonMeant } from "./lesson-argument.ts";

/**
 * `npm run watch lesson-3`: checks the learner's programs again at every save, until the learner stops it.
 *
 * @returns the exit code
 * @throws UsageError
 */
export async function runWatch(args: readonly string[]): Promise<number> {
  const { words, given, json, junit, times, help } = parseCheckArguments(args, process.env);
  if (help) {
    console.log(HELP);
    return EXIT.pass;
  }
  const [word, ...more] = words;
  if (more.length > 0) throw new UsageError("npm run watch takes one lesson; n goes on to the next.");
  if (json || junit !== undefined)
    throw new UsageError("npm run watch is for people; --json and --junit go with check.");
  if (times)
    throw new UsageError("npm run watch plays a lesson once at every save; --times goes with check.");
  const lesson = word === undefined ? currentLesson() : lessonMeant(word);
  const strange = Object.keys(given).find((role) => !rolesOf(lesson).includes(role));
  if (strange !== undefined) throw new UsageError(`There is no ${strange} to write in ${lesson.name}.`);

  const { ended, end, fail } = anEnd();
  const session = new Session(lesson, {
    given,
    screen: new Screen(process.stdout),
    paint: paintFor(process.stdout),
    hasKeys: process.stdin.isTTY === true,
    end,
    fail,
  });
  const stopHearing = hearKeys(process.stdin, (key) => session.press(key), end);
  if (!stopHearing) console.log("  Without a terminal there are no keys. Ctrl-C ends the watch.");
  session.open();
  try {
    await ended;
  } finally {
    stopHearing?.();
    await session.close();
  }
  return EXIT.pass;
}

/** An end that others can bring about, well or not. */
function anEnd(): { ended: Promise<void>; end: () => void; fail: (error: unknown) => void } {
  let end = (): void => {};
  let fail = (_: unknown): void => {};
  const ended = new Promise<void>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { ended, end, fail };
}

const HELP = `npm run watch                the first lesson that is not yet done
npm run watch lesson-3       that lesson
npm run watch lesson-2 -- --client "python3 client.py"
                             with another command in place of client.ts

Checks again at every save in the lesson's folder.
Keys: r check again, h next hint, c compare with the solution, n next lesson,
l list of lessons, t timeline, q quit.
On a network folder saves may not be noticed: press r, or set
CHOKIDAR_USEPOLLING=1.`;
