import { describe, expect, it } from "vitest";
import { CLIENT, CONNECTING_CLIENT, SERVER } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, ended, handshake, over, says, started, told, toldToStop } from "./by-hand.ts";
import { runs } from "./runs.ts";

const client = by("client");
const server = by("server");
const judged = (...happenings: readonly Happening[]): string =>
  told(runs(CLIENT), [...client(...happenings), ["harness", over]]);
const isStarted = (command: string): Happening => ({ what: "started", pid: 1, command });
const errs = (line: string): Happening => ({ what: "printed", stream: "stderr", line });

describe("a program that could not be started", () => {
  it("is not there, or its command is none that the shell can read or find", () => {
    expect(judged({ what: "missing", reason: "client.ts is not there" })).toBe(
      "no-program: client.ts is not there (client missing)",
    );
    const syntax = "/bin/sh: 1: Syntax error: Unterminated quoted string";
    expect(judged(started, ended(2, syntax))).toBe(
      `no-program: the shell could not read the command: ${syntax} (client ended)`,
    );
    // Whoever has printed something was started.
    expect(judged(started, says("hello"), ended(2, syntax))).not.toContain("no-program");
    expect(judged(started, errs("hello"), ended(2, syntax))).toContain("no-program");
    for (const [code, words] of [
      [127, "/bin/sh: 1: nodd: not found"],
      [126, "/bin/sh: 1: ./client: Permission denied"],
    ] as const)
      expect(judged(started, ended(code, words))).toBe(
        `no-program: the command could not be started: ${words} (client ended)`,
      );
  });

  it("names a file that is not there", () => {
    const words = "python3: can't open file '/x/cleint.py': [Errno 2] No such file or directory";
    expect(judged(isStarted("python3 cleint.py"), ended(2, `  ${words} `))).toBe(
      `no-program/missing-file: the command was started and ended with code 2: ${words} (client ended)`,
    );
    const long = `python3: can't open file 'cleint.py'${"!".repeat(200)}: No such file or directory`;
    expect(judged(isStarted("python3 cleint.py"), ended(2, long))).toBe(
      `no-program/missing-file: the command was started and ended with code 2: ${long.slice(0, 200)} (client ended)`,
    );
    // Somebody met it: it was there.
    const trace = [
      "Traceback (most recent call last):",
      "FileNotFoundError: No such file or directory: 'cleint.py'",
    ];
    expect(judged(isStarted("python3 cleint.py"), handshake, ended(1, ...trace))).toMatch(/^crashed/);
    expect(judged(isStarted("python3 cleint.py"), handshake, ended(1, words))).not.toContain("no-program");
    expect(judged(ended(2, words))).not.toContain("no-program");
  });
});

describe("a program that ends with an error code and some words", () => {
  it("has come to an error if it has done nothing of what the lessons ask for", () => {
    expect(judged(started, ended(3, "enough"))).toBe(
      "crashed: it ended with code 3 before it had met anybody on port 5559: enough (client ended)",
    );
    expect(judged(started, says("hello"), ended(3, "enough"))).toMatch(/^crashed/);
    for (const happened of [handshake, says("sending 0")])
      expect(judged(started, happened, ended(3, "enough"))).toBe("holds (client ended)");
    expect(judged(started, ended(0, "Warning: no"))).toBe("holds (client ended)");
    expect(judged(started, ended(3))).toBe("holds (client ended)");
  });

  it("has not, where the checker stopped it or cut it off", () => {
    expect(judged(started, toldToStop, ended(1, "Error: no"))).toBe("holds (client told to stop)");
    const left = [...client(started, handshake), ["server", { what: "left" }] as const];
    const cutOff = client(ended(1, "Error: Operation was not possible or timed out"));
    expect(told(runs(CLIENT), [...left, ...cutOff, ["harness", over]])).toBe("holds (server left)");
  });
});

describe("an error is named", () => {
  const own = (source: string | undefined, words: string): Happening => ({
    what: "ended",
    code: 1,
    signal: null,
    errors: [words],
    ...(source === undefined ? {} : { source }),
    leftBehind: [],
  });
  const BUSY = "Error: Socket is busy writing; only one send operation may be in progress at any time";

  it("by what was not awaited", () => {
    expect(judged(started, own(undefined, BUSY))).toMatch(/^send-not-awaited: it ended with code 1 before/);
    expect(judged(started, own("push.send(String(i));", BUSY))).toMatch(/^send-not-awaited: /);
    expect(judged(started, own("await Promise.all(values.map((value) => push.send(value)));", BUSY))).toMatch(
      /^send-not-awaited\/all-at-once: /,
    );
    const reading =
      "Error: Socket is busy reading; only one receive operation may be in progress at any time";
    expect(told(runs(SERVER), [...server(started, handshake, ended(1, reading))])).toBe(
      `receive-not-awaited: it ended with code 1: ${reading} (server ended)`,
    );
    // Who sends has no receive in its lesson.
    expect(judged(started, handshake, ended(1, reading))).toBe(
      `crashed: it ended with code 1: ${reading} (client ended)`,
    );
  });

  it("by the port that it wanted", () => {
    const words = "Error: Address already in use";
    expect(judged(started, ended(1, words))).toBe(
      `crashed: it ended with code 1 before it had met anybody on port 5559: ${words}; the program itself has that port open already (client ended)`,
    );
    expect(told(runs(CONNECTING_CLIENT), client(started, ended(1, words)))).toMatch(/^wrong-side/);
  });

  it("by its silence", () => {
    expect(judged(started, handshake, ended(139))).toBe(
      "crashed/without-words: it ended with code 139 (client ended)",
    );
    expect(judged(started, handshake, ended(1, "Error: no"))).toBe(
      "crashed: it ended with code 1: Error: no (client ended)",
    );
  });
});
