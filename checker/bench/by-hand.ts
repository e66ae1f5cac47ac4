import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { ownFile, PROJECT, solutionFolder } from "../paths.ts";
import { type CommandLine, ended, Output, TERMINAL } from "./run.ts";

/** A program that is started by hand, and what is typed before it. */
interface ByHand {
  readonly file: string;
  readonly env?: Readonly<Record<string, string>>;
  /** How long after the others it is started, in milliseconds. */
  readonly afterMs?: number;
  /** It is stopped (Ctrl-C) as soon as it has printed this; else it ends by itself. */
  readonly until?: string;
}

/** No program waits so long for a partner that comes at all: how long the two take is not decided by this. */
const AMPLE_MS = "20000";

/** Programs that run together: two terminals, or one. */
type Session = readonly ByHand[];

const solution = (lesson: number, role: string): string =>
  path.join(solutionFolder(`lesson-${lesson}`), `${role}.ts`);
const partner = (name: string): string => path.join(ownFile("bench/").pathname, name);

const prints = (until: string): ByHand => ({ file: solution(3, "server"), until });
const works = (ms: number, until = "value: 2"): ByHand => ({
  file: solution(4, "server"),
  until,
  env: { WORK_MS: String(ms) },
});
const takes = (afterMs = 0): ByHand => ({ file: partner("binding-server.ts"), until: "received 2", afterMs });

/**
 * What a learner would do by hand to see of a lesson's solution what the check sees: the same programs, with the same settings,
 * and a partner for each that comes from the other lessons. One session after the other.
 */
const SESSIONS: Readonly<Record<number, readonly Session[]>> = {
  1: [[{ file: solution(1, "client") }, prints("received 0")]],
  2: [[{ file: solution(2, "client") }, prints("received 2")]],
  3: [[{ file: solution(2, "client") }, prints("received 2")]],
  4: [[{ file: solution(2, "client") }, works(40)]],
  5: [[{ file: solution(5, "client") }, works(50)]],
  6: [
    [{ file: solution(6, "client"), env: { WAIT_MS: AMPLE_MS } }, prints("received 2")],
    [{ file: solution(6, "client"), env: { WAIT_MS: "500" } }],
    [
      { file: solution(6, "client"), env: { WAIT_MS: AMPLE_MS } },
      { ...prints("received 2"), afterMs: 800 },
    ],
  ],
  7: [
    // Of those that fill the queue: a later one may be dropped.
    [{ file: solution(7, "client"), env: { COUNT: "10000", WAIT_MS: AMPLE_MS } }, prints("received 900")],
    [{ file: solution(7, "client"), env: { WAIT_MS: "500" } }],
  ],
  8: [
    [{ file: solution(8, "client"), env: { LINGER_MS: AMPLE_MS } }, takes()],
    [{ file: solution(8, "client"), env: { LINGER_MS: "250" } }],
    [{ file: solution(8, "client"), env: { LINGER_MS: AMPLE_MS } }, takes(700)],
  ],
  9: [
    [
      { file: solution(2, "client") },
      { file: solution(9, "server"), env: { WORK_MS: "200" }, until: "received 1" },
    ],
    [
      { file: solution(2, "client") },
      { file: solution(9, "server"), env: { WORK_MS: "40" }, until: "value: 2" },
    ],
  ],
};

/** How a program is run by hand: by what the pages tell, or compiled before and run by nothing but Node. */
export type Runner = (file: string) => CommandLine;

export const byTsx: Runner = (file) => ["npx", "tsx", path.relative(PROJECT, file)];

export const byNode: Runner = (file) => {
  const folder = path.join(PROJECT, "node_modules", ".cache", "bench");
  const compiled = path.join(folder, `${path.basename(path.dirname(file))}-${path.parse(file).name}.mjs`);
  if (!made.has(compiled)) {
    mkdirSync(folder, { recursive: true });
    const { outputFiles } = buildSync({
      entryPoints: [file],
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      write: false,
    });
    writeFileSync(compiled, outputFiles[0]?.contents ?? "");
    made.add(compiled);
  }
  return [process.execPath, compiled];
};

const made = new Set<string>();

/** Runs what belongs to a lesson by hand, and gives how long that took, in milliseconds. */
export async function runByHand(lesson: number, runner: Runner): Promise<number> {
  const sessions = (SESSIONS[lesson] ?? []).map((session) =>
    session.map((program) => ({ ...program, line: runner(program.file) })),
  );
  const began = performance.now();
  for (const session of sessions) {
    await Promise.all(
      session.map(async ({ line: [file, ...args], env = {}, afterMs = 0, until }) => {
        if (afterMs > 0) await new Promise((resolve) => setTimeout(resolve, afterMs));
        const child = spawn(file, args, {
          cwd: PROJECT,
          env: { ...TERMINAL, ...env },
          stdio: ["ignore", "pipe", "ignore"],
          detached: true,
        });
        const output = new Output(child);
        const end = ended(child);
        if (until !== undefined) {
          try {
            await output.until(until);
          } finally {
            // To all of a terminal's group, as Ctrl-C does: npx stands between.
            if (child.pid !== undefined) process.kill(-child.pid, "SIGINT");
          }
        }
        await end;
      }),
    );
  }
  return performance.now() - began;
}
