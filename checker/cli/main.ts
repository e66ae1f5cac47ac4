import { loadAddon, troubleIn } from "../environment/trouble.ts";
import { killAllPrograms } from "../programs/program.ts";
import { EXIT, nearest, UsageError } from "./usage.ts";

type Run = (args: readonly string[]) => Promise<number>;

/** Each command loads only what it needs: the doctor has to come where zeromq does not load. */
const COMMANDS: Readonly<Record<string, () => Promise<Run>>> = {
  check: async () => (await import("./check.ts")).runCheck,
  watch: async () => (await import("./watch.ts")).runWatch,
  hint: async () => (await import("./hint.ts")).runHint,
  compare: async () => (await import("./compare.ts")).runCompare,
  reset: async () => (await import("./reset.ts")).runReset,
  lessons: async () => (await import("./lessons.ts")).runLessons,
  doctor: async () => (await import("./doctor.ts")).runDoctor,
};

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => interrupt(signal));

// A watch has started this check. It closes the channel to stop it; if it was killed, the system does.
if (process.channel) {
  process.on("disconnect", () => interrupt());
  process.channel.unref();
}

// A reader such as `head` may be gone before all is written; that is no fault.
process.stdout.on("error", () => process.exit());

const [command = "", ...args] = process.argv.slice(2);
try {
  const load = COMMANDS[command];
  if (!load) {
    const near = nearest(command, Object.keys(COMMANDS)) ?? "check";
    throw new UsageError(`There is no command ${command}. Did you mean ${near}?`);
  }
  if (command !== "doctor") loadAddon();
  const run = await load();
  process.exitCode = await run(args);
} catch (error) {
  if (error instanceof UsageError) {
    console.error(
      `${error.message}\nnpm run ${COMMANDS[command] ? command : "check"} -- --help shows what there is.`,
    );
    process.exitCode = EXIT.usage;
  } else {
    console.error(troubleIn(error) ?? faultIn(error));
    console.error("npm run doctor looks for what stands in the way.");
    process.exitCode = EXIT.unknown;
  }
}

/** A text that the learner can send to those who keep the course. */
function faultIn(error: unknown): string {
  const [what, ...where] = (error instanceof Error && error.stack ? error.stack : String(error)).split("\n");
  const place = where.find((line) => line.includes("checker"))?.match(/checker[^)]*/)?.[0];
  return (
    `The checker itself has a fault, and nothing was judged: ${what}` +
    (place === undefined ? "" : ` (${place})`) +
    `\nPlease report this line, with Node ${process.version} on ${process.platform}.`
  );
}

function interrupt(signal?: NodeJS.Signals): void {
  killAllPrograms();
  console.error("\nInterrupted. The programs of the check were ended; nothing was judged.");
  // Ctrl-C is SIGINT, and who typed it knows. Another signal may come from a program that meant its own processes.
  if (signal === "SIGTERM") {
    console.error(
      "It was ended by SIGTERM, from outside or by a program that ended its parent's process group.",
    );
  }
  process.exit(EXIT.interrupted);
}
