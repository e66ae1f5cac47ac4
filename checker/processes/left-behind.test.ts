import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Happening } from "../history/event.ts";
import { givenCommand } from "../programs/command.ts";
import { Program } from "../programs/program.ts";
import { allProcesses, isGone } from "./descendants.ts";
import { readProc } from "./proc.ts";
import { adjustments } from "./process-tag.ts";

const onLinux = it.runIf(process.platform === "linux");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "left-behind-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Plays a program of Perl to its end, and gives what was left behind by then. */
async function play(text: string): Promise<readonly number[]> {
  const file = path.join(folder, "program.pl");
  writeFileSync(file, text);
  const seen: Happening[] = [];
  await Program.start(givenCommand(`perl ${file}`, "/", "/"), {}, (each) => seen.push(each)).ended;
  return seen.flatMap((each) => (each.what === "ended" ? each.leftBehind : []));
}

/** Whether anything of the program is there: its name on the command line stays, whatever it does. */
const stillThere = () => allProcesses().filter((pid) => readProc(`/proc/${pid}/cmdline`).includes(folder));

/** Leaves its session and its parent as a daemon does. Until it has, the end of its terminal would be its own. */
const DAEMON = `use POSIX; $SIG{HUP} = "IGNORE";
exit if fork; POSIX::setsid(); exit if fork;
close STDIN; close STDOUT; close STDERR;
`;

onLinux("a daemon that has cleared its environment is found, and ended", async () => {
  const left = await play(`${DAEMON} %ENV = (); exec "perl", "-e", "sleep 60", $0;`);
  expect(left).toHaveLength(1);
  expect(stillThere()).toEqual([]);
});

onLinux("so is one that has overwritten it", async () => {
  // The system shows what stands in memory behind the command line, where a longer name goes, too.
  const left = await play(`${DAEMON} $0 = "$0 " . "x" x 100_000; sleep 60;`);
  expect(left).toHaveLength(1);
  expect(stillThere()).toEqual([]);
});

onLinux("so is one that goes on as another process, in another session, every 3 ms", async () => {
  // Not for ever, or a red test would leave it on this machine.
  const hops = "for (1 .. 3_000) { exit if fork; POSIX::setsid(); select undef, undef, undef, 0.003; }";
  const left = await play(`${DAEMON} ${hops}`);
  expect(left.length).toBeGreaterThan(0);
  expect(stillThere()).toEqual([]);
});

onLinux("somebody else's is left alone, whatever the system is told of its memory", async () => {
  const strangers = adjustments.map((to) =>
    spawn("sh", ["-c", `echo ${to} > /proc/self/oom_score_adj; exec sleep 60`], { env: {}, stdio: "ignore" }),
  );
  const areAdjusted = () =>
    strangers.every(
      ({ pid }, at) => readProc(`/proc/${pid}/oom_score_adj`).trim() === String(adjustments[at]),
    );
  try {
    await expect.poll(areAdjusted).toBe(true);
    expect(await play("1;")).toEqual([]);
    expect(strangers.map(({ pid = 0 }) => isGone(pid))).not.toContain(true);
  } finally {
    for (const stranger of strangers) stranger.kill("SIGKILL");
  }
});

onLinux("what ends by itself soon after the program is not left behind", async () => {
  expect(await play(`${DAEMON} select undef, undef, undef, 0.1;`)).toEqual([]);
});
