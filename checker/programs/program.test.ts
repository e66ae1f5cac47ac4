import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hasTerminals } from "../environment/terminal.ts";
import type { Happening } from "../history/event.ts";
import { descendantsOf, stateOf } from "../processes/descendants.ts";
import { givenCommand } from "./command.ts";
import { isWaitingShell } from "./in-terminal.ts";
import { Program } from "./program.ts";

const onPosix = it.runIf(process.platform !== "win32");

/** A program that prints and prints, and a child of it, in a process group of its own, that does the same, and ends after it. */
const PRINTS = `
  if (process.argv[1]) process.stdin.on("end", () => process.exit()).resume();
  setInterval(() => console.log(process.argv[1] ?? "parent"), 5)`;
const WITH_CHILD =
  `const { spawn } = require("node:child_process"); const print = ${JSON.stringify(PRINTS)};` +
  ` spawn(process.execPath, ["-e", print, "child"], { detached: true, stdio: ["pipe", "inherit", "inherit"] }); eval(print);`;

function start() {
  const seen: Happening[] = [];
  const line = `node -e "eval(Buffer.from('${Buffer.from(WITH_CHILD).toString("hex")}', 'hex').toString())"`;
  let told = () => {};
  const program = Program.start(givenCommand(line, "/", "/"), {}, (happening) => {
    seen.push(happening);
    told();
  });
  const printed = (from: number) => {
    const lines = seen.slice(from).flatMap((each) => (each.what === "printed" ? [each.line] : []));
    return new Set(lines);
  };
  /** Resolves when both have printed something after so many happenings. */
  const bothPrint = (from: number) =>
    new Promise<void>((resolve) => {
      told = () => printed(from).size === 2 && resolve();
      told();
    });
  return { program, seen, printed, bothPrint };
}

onPosix("a program that is held does nothing, nor does what it started, until it is let go", async () => {
  const { program, seen, printed, bothPrint } = start();
  await bothPrint(0);
  expect(program.hold()).toBe(true);
  // What was in the pipe by then is read soon; after that nothing may come, however long one looks.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const before = seen.length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(printed(before)).toEqual(new Set());
  program.letGo();
  await bothPrint(before);
  await program.end();
  const told = seen.map(({ what }) => what).filter((what) => what !== "printed");
  expect(told).toEqual(["started", "held", "let go", "told to stop", "ended"]);
});

onPosix("a program that is held ends when it is to end, and needs no killing for that", async () => {
  const { program, seen, bothPrint } = start();
  await bothPrint(0);
  program.hold();
  await program.end();
  expect(program.isRunning).toBe(false);
  expect(program.hold()).toBe(false);
  const told = seen.map(({ what }) => what).filter((what) => what !== "printed");
  expect(told).toEqual(["started", "held", "let go", "told to stop", "ended"]);
});

onPosix(
  "a command that is one program ends as that program does, also where a shell has started it",
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "program-"));
    const file = path.join(folder, "stops.mjs");
    writeFileSync(
      file,
      'const wait = setInterval(() => {}, 1000); process.on("SIGINT", () => { clearInterval(wait); process.exitCode = 7; }); console.log("ready");',
    );
    const seen: Happening[] = [];
    const program = Program.start(givenCommand(`node ${file}`, "/", "/"), {}, (happening) => {
      seen.push(happening);
      if (happening.what === "printed") program.tellToStop("SIGINT");
    });
    await program.ended;
    rmSync(folder, { recursive: true });
    expect(seen.find(({ what }) => what === "ended")).toMatchObject({ code: 7, signal: null });
  },
);

describe.runIf(hasTerminals())("a program in a terminal", () => {
  /** A program that prints a count, every 5 ms, and how far it is seen to have come. */
  function counter() {
    const seen: Happening[] = [];
    const line = `${process.execPath} -e "let n = 0; setInterval(() => console.log(++n), 5)"`;
    const program = Program.start({ ...givenCommand(line, "/", "/"), wantsTerminal: true }, {}, (happening) =>
      seen.push(happening),
    );
    const lines = () => seen.filter(({ what }) => what === "printed").length;
    return { program, seen, lines };
  }

  it("goes on to be read after it was stopped from outside", async () => {
    const { program, lines } = counter();
    await expect.poll(lines, { timeout: 10_000 }).toBeGreaterThan(3);
    const { pids } = program;
    for (const each of pids) process.kill(each, "SIGSTOP");
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const each of pids) process.kill(each, "SIGCONT");
    const before = lines();
    await expect.poll(lines, { timeout: 10_000 }).toBeGreaterThan(before + 20);
    await program.kill();
  });

  it("has a shell that waits for it, and is none of its processes", async () => {
    const { program, lines } = counter();
    await expect.poll(lines, { timeout: 10_000 }).toBeGreaterThan(3);
    const all = descendantsOf(program.pid ?? 0);
    expect(all.filter((each) => !isWaitingShell(each))).toEqual(program.pids);
    expect(program.pids.length).toBe(all.length - 1);
    await program.kill();
  });

  it("that is held stands still, and what gives it the terminal does not", async () => {
    const { program, lines } = counter();
    await expect.poll(lines, { timeout: 10_000 }).toBeGreaterThan(3);
    program.hold();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(new Set(program.pids.map(stateOf))).toEqual(new Set(["T"]));
    expect(stateOf(program.pid ?? 0)).toBe("S");
    const before = lines();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(lines()).toBe(before);
    program.letGo();
    await expect.poll(lines, { timeout: 10_000 }).toBeGreaterThan(before);
    await program.kill();
  });

  it("that a signal ended says nothing more about that", async () => {
    const { program, seen, lines: count } = counter();
    await expect.poll(count, { timeout: 10_000 }).toBeGreaterThan(3);
    for (const pid of program.pids) process.kill(pid, "SIGTERM");
    await program.ended;
    expect(seen.at(-1)).toMatchObject({ what: "ended", code: null, signal: "SIGTERM", errors: [] });
    const lines = seen.flatMap((each) => (each.what === "printed" ? [each.line] : []));
    expect(lines.filter((line) => !/^\d+$/.test(line))).toEqual([]);
  });
});
