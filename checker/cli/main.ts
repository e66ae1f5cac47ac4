import { loadAddon, troubleIn } from "../environment/trouble.ts";
import { placeOf } from "../fault.ts";
import { plainText } from "../history/plain-text.ts";
import { killAllPrograms } from "../programs/program.ts";
import { EXIT, nearest, UsageError } from "../usage.ts";
import { isLeft } from "../watch/watched.ts";

type Run = (args: readonly string[]) => Promise<number>;

/** Each command loads only what it needs: the doctor has to come where zeromq does not load. */
const COMMANDS: Readonly<Record<string, () => Promise<Run>>> = {
  check: async () => (await import("./check.ts")).runCheck,
  watch: async () => (await import("./watch.ts")).runWatch,
  predict: async () => (await import("./predict.ts")).runPredict,
  recall: async () => (await import("./recall.ts")).runRecall,
  hint: async () => (await import("./hint.ts")).runHint,
  compare: async () => (await import("./compare.ts")).runCompare,
  reset: async () => (await import("./reset.ts")).runReset,
  lessons: async () => (await import("./lessons.ts")).runLessons,
  doctor: async () => (await import("./doctor.ts")).runDoctor,
  start: async () => (await import("../web/start.ts")).runStart,
  site: async () => (await import("../web/site.ts")).runSite,
};

// Worth this much until a result is written whole: nothing was judged.
process.exitCode = EXIT.unknown;
/** Whether it is known why this process ends. */
let isAccountedFor = false;

process.on("exit", () => {
  killAllPrograms();
  if (!isAccountedFor) console.error(faultIn(new Error("it came to an end in the middle of its work")));
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => interrupt(signal));
process.on("uncaughtException", (error) => leave(EXIT.unknown, troubleIn(error) ?? faultIn(error)));

// A watch has started this check. It closes the channel to stop it; if it was killed, the system does.
if (process.channel) {
  process.on("disconnect", () => interrupt());
  process.channel.unref();
}
if (isLeft()) interrupt();

process.stdout.on("error", notWritten);
// There is nobody left to be told.
process.stderr.on("error", () => {});

const [command = "", ...args] = process.argv.slice(2);
try {
  const load = COMMANDS[command];
  if (!load) {
    const near = nearest(command, Object.keys(COMMANDS)) ?? "check";
    throw new UsageError(`There is no command ${command}. Did you mean ${near}?`);
  }
  if (command !== "doctor") loadAddon();
  const run = await load();
  const code = await run(args);
  await allWritten();
  process.exitCode = code;
} catch (error) {
  if (error instanceof UsageError) {
    console.error(
      `${plainText(error.message)}\nnpm run ${COMMANDS[command] ? command : "check"} -- --help shows what there is.`,
    );
    process.exitCode = EXIT.usage;
  } else {
    console.error(troubleIn(error) ?? faultIn(error));
    console.error("npm run doctor looks for what stands in the way.");
  }
}
isAccountedFor = true;

/** Resolves when the system has taken all that was printed, or ends this process. */
function allWritten(): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write("", (error) => {
      if (error) notWritten(error);
      resolve();
    });
  });
}

/** A verdict of which not all was told is none. */
function notWritten(error: NodeJS.ErrnoException): void {
  const isReaderGone = error.code === "EPIPE";
  // What `head` cuts off a list is missed by nobody, and a server whose terminal is gone has told nothing that counts.
  if ((isReaderGone && command !== "check") || command === "start") leave(EXIT.pass);
  leave(
    EXIT.unknown,
    isReaderGone
      ? "Who was reading the report was gone before all of it was written, so nothing counts as judged."
      : `The report could not be written (${error.message}), so nothing counts as judged.`,
  );
}

function leave(code: number, ...words: readonly string[]): never {
  isAccountedFor = true;
  for (const each of words) console.error(each);
  process.exit(code);
}

/** A text that the learner can send to those who keep the course. */
function faultIn(error: unknown): string {
  const [what] = (error instanceof Error && error.stack ? error.stack : String(error)).split("\n");
  const place = placeOf(error);
  return (
    `The checker itself has a fault, and nothing was judged: ${what}` +
    (place === undefined ? "" : ` (${place})`) +
    `\nPlease report this line, with Node ${process.version} on ${process.platform}.`
  );
}

function interrupt(signal?: NodeJS.Signals): void {
  // A server judges nothing itself, and is stopped in this way.
  if (command === "start") leave(EXIT.interrupted);
  const words = ["\nInterrupted. The programs of the check were ended; nothing was judged."];
  // Ctrl-C is SIGINT, and who typed it knows. Another signal may come from a program that meant its own processes.
  if (signal === "SIGTERM") {
    words.push(
      "It was ended by SIGTERM, from outside or by a program that ended its parent's process group.",
    );
  }
  leave(EXIT.interrupted, ...words);
}
