import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { wayToCutOff, wayToMount } from "../environment/own-loopback.mjs";
import { PROJECT } from "../paths.ts";
import { UNHURRIED, untilConnecting } from "../testing/clients.ts";
import { Course, type Screen, screenOf } from "../testing/course.ts";

let course: Course;
beforeAll(() => {
  course = new Course();
});
afterAll(() => course.remove());

/** What stands on the screen, without breaks of lines. */
function said({ stdout, stderr }: Screen): string {
  return (stdout + stderr).replace(/\s+/g, " ");
}

/** `npm run check …` by way of unshare(1). */
function checkIn(way: readonly string[], ...args: string[]): Promise<Screen> {
  const command = [...way, ...course.command("check", ...args)];
  return screenOf(spawn("unshare", command, { cwd: course.folder, env: course.env }));
}

describe.runIf(wayToMount())("a disk that can't be written to judges nobody", () => {
  const CLIENT = "lessons/lesson-1/client.ts";

  /** Checks lesson 1 after its folder, `$at`, was mounted so. `$kept` has the same in it, elsewhere. */
  function checkOn(mount: string): Promise<Screen> {
    const script = `set -e; at="${course.file("lessons/lesson-1")}"; kept="${path.join(PROJECT, "lessons/lesson-1")}"
      ${mount}
      exec "$@"`;
    return checkIn([...(wayToMount() ?? []), "sh", "-c", script, "sh"], "lesson-1");
  }

  it("because it is full: it says which file, and to make room", async () => {
    const screen = await checkOn(`mount -t tmpfs -o size=64k tmpfs "$at"
      cp -r "$kept/starter" "$at"
      cat /dev/zero > "$at/fill" 2>/dev/null || true`);
    expect(said(screen)).toContain(
      `${course.file(CLIENT)} could not be written: the disk is full. Make room on it`,
    );
    expect(screen.code).toBe(2);
  });

  it("because it is read-only: it says so, and to copy the course", async () => {
    const screen = await checkOn('mount --bind "$at" "$at"; mount -o remount,ro,bind "$at"');
    expect(said(screen)).toContain(
      `${course.file(CLIENT)} could not be written: it is read-only. Copy the course`,
    );
    expect(screen.code).toBe(2);
  });
});

it("a solution that is not there judges nobody, and is said to be that", async () => {
  rmSync(course.file("solutions/lesson-2/client.ts"));
  const screen = await screenOf(course.start("check", ["lesson-2"]));
  course.startOver();
  expect(said(screen)).toContain(
    "The lesson's own solution can't be played: solutions/lesson-2/client.ts is not there.",
  );
  expect(screen.code).toBe(2);
});

describe.runIf(wayToCutOff())("a machine that can't connect to itself", () => {
  it("judges nobody, and says what to allow", async () => {
    const screen = await checkIn(wayToCutOff() ?? [], "solutions/lesson-2");
    expect(said(screen)).toMatch(
      /No connection from this machine to itself \(127\.0\.0\.1\): .*\. Allow connections/,
    );
    expect(screen.code).toBe(2);
  });
});

describe.runIf(process.platform === "linux")(
  "a server of one's own, left running in another terminal",
  () => {
    let stranger: ChildProcess;
    beforeAll(async () => {
      const server = ["--import", "tsx", "solutions/lesson-3/server.ts"];
      stranger = spawn(process.execPath, server, { cwd: course.folder });
      await untilConnecting();
    });
    afterAll(() => stranger.kill("SIGKILL"));

    it("takes a share of the values: that is said, with its pid", async () => {
      course.write("mine/lesson-2/client.ts", UNHURRIED);
      const screen = await course.run("check", ["mine/lesson-2"]);
      expect(said(screen)).toContain(
        `Another program is connecting to port 5559 and takes a share of the values: process ${stranger.pid}`,
      );
      expect(said(screen)).toContain(`End it with Ctrl-C in its terminal, or with \`kill ${stranger.pid}\``);
      expect(screen.code).toBe(2);
    });
  },
);

/** Puts off every mark by which it could be known who started it, as its own session, and takes the port. */
const UNKNOWN_DAEMON = `use POSIX; use IO::Socket::INET;
exit if fork; POSIX::setsid();
open(my $adjustment, ">", "/proc/self/oom_score_adj"); print $adjustment $ARGV[0]; close $adjustment;
%ENV = ();
exec "perl", "-MIO::Socket::INET", "-e", '
  $at = IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1", LocalPort => 5559, ReuseAddr => 1) or die;
  open(STDOUT, ">", "is-there"); close STDOUT; close STDERR; sleep 60;
';
`;

it.runIf(process.platform === "linux")("a port that stays taken after the last play is no pass", async () => {
  course.write("daemon.pl", UNKNOWN_DAEMON);
  const adjustment = readFileSync("/proc/self/oom_score_adj", "utf8").trim();
  course.write(
    "client.sh",
    `npx tsx solutions/lesson-1/client.ts
perl daemon.pl ${adjustment}
until [ -e is-there ]; do sleep 0.1; done\n`,
  );
  const screen = await course.run("check", ["lesson-1", "--client", "sh client.sh"]);
  const [, pid] = /Port 5559 is held by process (\d+) \(perl/.exec(said(screen)) ?? [];
  expect(said(screen)).toContain(`or with \`kill ${pid}\`, then check again.`);
  expect(screen.code).toBe(2);
  process.kill(Number(pid), "SIGKILL");
});

describe("a fault inside the checker judges nobody, and can be reported", () => {
  let faulty: Course;
  beforeAll(() => {
    faulty = new Course();
  });
  afterAll(() => faulty.remove());

  /** Checks with one file of the checker begun otherwise. */
  async function checkWith(file: string, from: string, to: string): Promise<Screen> {
    const source = readFileSync(faulty.file(file), "utf8");
    expect(source).toContain(from);
    faulty.write(file, source.replace(from, to));
    const screen = await faulty.run("check", ["solutions/lesson-1"]);
    faulty.write(file, source);
    return screen;
  }

  it("in the middle of a check", async () => {
    const screen = await checkWith(
      "checker/verdict/judge.ts",
      "return claims.map(",
      "throw new Error('mislaid'); return claims.map(",
    );
    expect(said(screen)).toMatch(
      /cause The checker itself has a fault, and your programs are not to blame: Error: mislaid \(checker\/[\w/]+\.ts:\d+\)\. Check again; if it stays, please report this text/,
    );
    expect(screen.code).toBe(2);
  });

  it("before anything was played", async () => {
    const begin = "export async function runCheck(args: readonly string[]): Promise<number> {";
    const screen = await checkWith("checker/cli/check.ts", begin, `${begin} throw new Error("mislaid");`);
    expect(said(screen)).toMatch(
      /The checker itself has a fault, and nothing was judged: Error: mislaid \(checker.*\) Please report this line, with Node v\d+/,
    );
    expect(screen.code).toBe(2);
  });
});
