import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Course, hasPython, PYTHON } from "../testing/course.ts";
import { hasC, hasPerl, hasRuby } from "../testing/tools.ts";
import { rootOf } from "../verdict/result.ts";

// What a program does right in a terminal is right here, in any language; and what it says of its errors is shown.

let course: Course;
beforeAll(() => {
  course = new Course();
});
afterAll(() => course.remove());

/** What came of a check with a command in place of the lesson's program. */
async function checked(lesson: string, role: "client" | "server", command: string): Promise<string> {
  const { result } = await course.check(lesson, `--${role}`, command);
  const { misconception, seen } = rootOf(result) ?? {};
  if (result.verdict !== "fail") return result.cause ?? result.verdict;
  return seen === undefined ? `${misconception}` : `${misconception}/${seen}`;
}

/** A program in C, built. */
function built(name: string, text: string): string {
  course.write(`${name}.c`, text);
  execFileSync("gcc", ["-o", course.file(name), course.file(`${name}.c`), "-lzmq"]);
  return course.file(name);
}

/** Prints to standard output as C does, and never empties its buffer. */
const SERVER_IN_C = `#include <stdio.h>
#include <zmq.h>
int main(void) {
  void *pull = zmq_socket(zmq_ctx_new(), ZMQ_PULL);
  zmq_connect(pull, "tcp://localhost:5559");
  char value[200];
  for (;;) {
    int size = zmq_recv(pull, value, sizeof value - 1, 0);
    if (size < 0) return 1;
    value[size] = 0;
    printf("received %s\\n", value);
  }
}
`;

/** Works in one sleep, which a signal cuts short. */
const STOPPING_IN_C = `#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <zmq.h>
static volatile sig_atomic_t told = 0;
static void stop(int number) { told = number; }
int main(void) {
  long work = atol(getenv("WORK_MS") ? getenv("WORK_MS") : "2000");
  struct sigaction action = { .sa_handler = stop };
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  void *pull = zmq_socket(zmq_ctx_new(), ZMQ_PULL);
  zmq_connect(pull, "tcp://localhost:5559");
  char value[200];
  int finished = 0;
  while (!told) {
    int size = zmq_recv(pull, value, sizeof value - 1, 0);
    if (size < 0) continue;
    value[size] = 0;
    printf("received %s\\n", value);
    usleep(work * 1000);
    printf("value: %s\\n", value);
    finished++;
  }
  printf("stopped after %d\\n", finished);
}
`;

describe("standard output that is no terminal", () => {
  it.skipIf(!hasC)("is one that a program in C gets all the same", async () => {
    expect(await checked("lesson-3", "server", built("server", SERVER_IN_C))).toBe("pass");
  });

  it.skipIf(!hasPerl)("is one that a program in Perl gets all the same", async () => {
    course.write(
      "server.pl",
      `use ZMQ::FFI qw(ZMQ_PULL); use Time::HiRes qw(usleep);
my $context = ZMQ::FFI->new(); my $pull = $context->socket(ZMQ_PULL);
$pull->connect('tcp://localhost:5559');
while (1) { my $v = $pull->recv(); print "received $v\\n"; usleep(($ENV{WORK_MS} // 2000) * 1000); print "value: $v\\n"; }
`,
    );
    expect(await checked("lesson-4", "server", "perl server.pl")).toBe("pass");
  });

  it.skipIf(!hasC)("is named where none can be had", async () => {
    const bin = mkdtempSync(path.join(os.tmpdir(), "workshop-bin-"));
    symlinkSync("/bin/sh", path.join(bin, "sh"));
    const command = built("server", SERVER_IN_C);
    const { stdout } = await course.run("check", ["lesson-3", "--server", command, "--json"], { PATH: bin });
    rmSync(bin, { recursive: true });
    expect(rootOf(JSON.parse(stdout))).toMatchObject({ misconception: "not-flushed" });
  });
});

describe("a signal", () => {
  it.skipIf(!hasPython)("goes to the program, and not to the shell that started it", async () => {
    const server = path.resolve("checker/examples/lesson-9/right/python/server.py");
    course.write("run.sh", `${PYTHON} ${server}\n`);
    expect(await checked("lesson-9", "server", "sh run.sh")).toBe("pass");
  });

  it("goes to the program, and not to npx", async () => {
    expect(await checked("lesson-9", "server", "npx tsx solutions/lesson-9/server.ts")).toBe("pass");
  });

  it.skipIf(!hasC)("that cuts the work short is seen to do so", async () => {
    expect(await checked("lesson-9", "server", built("stopping", STOPPING_IN_C))).toBe(
      "early-value/cut-short",
    );
  });
});

describe("an error", () => {
  /** What is read on the screen. */
  const screen = async (...args: string[]): Promise<string> => (await course.run("check", args)).stdout;

  it.skipIf(!hasRuby)("of Ruby is told in its own words, at the program's own line", async () => {
    course.write(
      "client.rb",
      "require 'ffi-rzmq'\npush = ZMQ::Context.new.socket(ZMQ::PUSH)\npush.bind('tcp://127.0.0.1:5559')\nputs 'sending 0'\npush.send_strin('0')\n",
    );
    const text = await screen("lesson-1", "--client", "ruby client.rb");
    expect(text).toMatch(/FAIL {2}crashed/);
    expect(text).toMatch(/undefined method [`']send_strin'.*, at\s+client\.rb:5/s);
    expect(text).toContain("| client.rb:5:in");
  });

  it.skipIf(!hasC)("of a program in C is what it says of it", async () => {
    const client = built(
      "client",
      `#include <stdio.h>
#include <zmq.h>
int main(void) {
  void *push = zmq_socket(zmq_ctx_new(), ZMQ_PUSH);
  if (zmq_bind(push, "127.0.0.1:5559")) { fprintf(stderr, "bind: %s\\n", zmq_strerror(zmq_errno())); return 1; }
}
`,
    );
    const text = await screen("lesson-1", "--client", client);
    expect(text).toMatch(/FAIL {2}crashed/);
    expect(text).toContain("| bind: Invalid argument");
    expect(text).not.toMatch(/await|new Push/);
  });

  it("of an interpreter that does not find the program is that there is none", async () => {
    expect(await checked("lesson-1", "client", "python3 nope.py")).toBe("no-program/missing-file");
  });

  it.skipIf(!hasPython)("of a socket that comes just once is found by asking it", async () => {
    course.write(
      "server.py",
      "import zmq\nrep = zmq.Context().socket(zmq.REP)\nrep.connect('tcp://localhost:5559')\nwhile True:\n    print('received', rep.recv_string())\n    rep.send_string('ok')\n",
    );
    expect(await checked("lesson-3", "server", `${PYTHON} server.py`)).toBe("wrong-socket");
  });
});
