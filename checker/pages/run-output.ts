import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { tsxCommand } from "../programs/command.ts";
import type { Output } from "./page.ts";

/**
 * For programs that never come to an end by a fault. Nothing that goes well waits for it, and on a machine that is busy
 * what takes five seconds may take a minute.
 */
const GIVE_UP_MS = 100_000;

/** What the work on one value takes in the programs of a page. */
const WORK_MS = "50";

/**
 * Runs again what a page shows, as real processes on port 5559, and gives the standard output of the last
 * program. A program that has no end is stopped when it has printed the line `until`.
 */
export async function runOutput({ programs, until }: Output, lessonFolder: string): Promise<string> {
  const started: ChildProcess[] = [];
  try {
    for (const program of programs) started.push(start(path.join(lessonFolder, program)));
    const last = started.at(-1);
    return last ? await outputOf(last, until) : "";
  } finally {
    await Promise.all(started.map(stop));
  }
}

function start(file: string): ChildProcess {
  const { file: command, args } = tsxCommand(path.resolve(file));
  return spawn(command, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, WORK_MS },
  });
}

async function outputOf(program: ChildProcess, until: string | undefined): Promise<string> {
  if (!program.stdout) return "";
  const giveUp = setTimeout(() => program.kill("SIGKILL"), GIVE_UP_MS);
  let output = "";
  for await (const line of createInterface(program.stdout)) {
    output += `${line}\n`;
    if (line === until) break;
  }
  clearTimeout(giveUp);
  return output;
}

function stop(program: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (program.exitCode !== null || program.signalCode !== null) return resolve();
    program.once("exit", () => resolve());
    program.kill("SIGKILL");
  });
}
