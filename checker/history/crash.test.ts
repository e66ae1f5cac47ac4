import { describe, expect, it } from "vitest";
import { PLAY } from "../claims/by-hand.ts";
import { crashOf, hasCrashed } from "./crash.ts";
import { missingFileIn } from "./error-words.ts";
import type { Placed } from "./event.ts";

function ended(errors: string, code = 1): Placed<"ended"> {
  return {
    at: 0,
    play: PLAY,
    who: "client",
    index: 0,
    what: "ended",
    code,
    signal: null,
    errors: errors.split("\n"),
    leftBehind: [],
  };
}

describe("a crash", () => {
  it.each([
    ["an error of Node", "TypeError: no\n    at client.ts:3:1", 1],
    ["an error of Python", "Traceback (most recent call last):\nValueError: no", 1],
    [
      "an error of a library in Python",
      "Traceback (most recent call last):\nzmq.error.Again: Resource temporarily unavailable",
      1,
    ],
    ["a mistake in the source", "/x/client.ts:1:2: ERROR: Unexpected end of file", 1],
    ["an await that nothing ends", "", 13],
    ["a command that is not there", "sh: 1: pyton: not found", 127],
  ])("is %s", (_, errors, code) => {
    expect(hasCrashed(ended(errors, code))).toBe(true);
  });

  it("is not an exit code that a program chose, whatever it wrote before", () => {
    expect(hasCrashed(ended("", 3))).toBe(false);
    expect(hasCrashed(ended("3 values sent", 1))).toBe(false);
    expect(hasCrashed(ended("", 0))).toBe(false);
  });
});

describe("reading a program's own error", () => {
  it("finds the message and the learner's own line in a stack trace of Node", () => {
    const crash = crashOf(
      ended(`node:internal/process/esm_loader:34
      internalBinding('errors').triggerUncaughtException(

TypeError: Cannot read properties of undefined (reading 'send')
    at inner (/course/node_modules/zeromq/lib/index.js:12:3)
    at <anonymous> (/course/lessons/lesson-2/client.ts:7:9)
    at ModuleJob.run (node:internal/modules/esm/module_job:325:25)

Node.js v20.20.2`),
    );
    expect(crash).toEqual({
      message: "TypeError: Cannot read properties of undefined (reading 'send')",
      at: "client.ts:7",
      kind: "other",
    });
  });

  it("finds them in the traceback of Python, whose last frame is the deepest", () => {
    const crash = crashOf(
      ended(`Traceback (most recent call last):
  File "/somewhere/client.py", line 9, in <module>
    main()
  File "/somewhere/client.py", line 5, in main
    sender.send(0)
  File "/usr/lib/python3/dist-packages/zmq/sugar/socket.py", line 543, in send
    return super().send(data)
TypeError: 0 does not provide a buffer interface.`),
    );
    expect(crash).toMatchObject({
      message: "TypeError: 0 does not provide a buffer interface.",
      at: "client.py:5",
    });
  });

  it("tells a syntax error that esbuild found, with its line", () => {
    const crash = crashOf(
      ended(`Error [TransformError]: Transform failed with 1 error:
/course/lessons/lesson-1/client.ts:4:6: ERROR: Expected ";" but found "push"
    at failureErrorWithLog (/course/node_modules/esbuild/lib/main.js:1467:15)`),
    );
    expect(crash).toEqual({ message: 'Expected ";" but found "push"', at: "client.ts:4", kind: "syntax" });
  });

  it("does not take an error of JSON.parse for one of the program's text", () => {
    const crash = crashOf(
      ended(`SyntaxError: Unexpected token 'h', "hello" is not valid JSON\n    at JSON.parse (<anonymous>)`),
    );
    expect(crash.kind).toBe("other");
  });

  it.each([
    [
      "node:internal/modules/run_main:123\n    triggerUncaughtException(\n    ^\n\n[Error: Invalid argument] {\n  errno: 22,\n}",
      "Error: Invalid argument",
    ],
    [
      "    triggerUncaughtException(\nError [ERR_MODULE_NOT_FOUND]: Cannot find package 'zeromqq'",
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zeromqq'",
    ],
    [
      "Traceback (most recent call last):\nzmq.error.ZMQError: Address already in use",
      "zmq.error.ZMQError: Address already in use",
    ],
  ])("finds the error's words in what surrounds them", (errors, message) => {
    expect(crashOf(ended(errors)).message).toBe(message);
  });

  it("knows two sends at once, and a port that is in use", () => {
    expect(
      crashOf(ended("Error: Socket is busy writing; only one send operation may be in progress at any time"))
        .kind,
    ).toBe("busy");
    expect(crashOf(ended("Error: Address already in use\n  code: 'EADDRINUSE'")).kind).toBe("address in use");
    expect(crashOf(ended("zmq.error.ZMQError: Address already in use")).kind).toBe("address in use");
  });

  it("explains an await that nothing ends", () => {
    expect(crashOf(ended("Warning: Detected unsettled top-level await", 13)).message).toMatch(/await/);
  });

  it("has something to say where the program said nothing", () => {
    expect(crashOf(ended("", 3)).message).toBe("it ended with code 3");
  });
});

describe("an error in another language", () => {
  it.each([
    [
      "Go",
      "panic: bind: invalid argument\n\ngoroutine 1 [running]:\nmain.main()\n\t/home/ada/client.go:14 +0x1d",
      2,
      "panic: bind: invalid argument",
      "client.go:14",
    ],
    [
      "Go, its compiler",
      "# command-line-arguments\n./client.go:9:2: undefined: pussh",
      1,
      "undefined: pussh",
      "client.go:9",
    ],
    [
      "Rust",
      "thread 'main' panicked at src/main.rs:7:39:\ncalled `Option::unwrap()` on a `None` value\nnote: run with",
      101,
      "thread 'main' panicked: called `Option::unwrap()` on a `None` value",
      "main.rs:7",
    ],
    [
      "Rust, before",
      "thread 'main' panicked at 'no server', src/main.rs:7:39",
      101,
      "'no server'",
      "main.rs:7",
    ],
    [
      "Java",
      'Exception in thread "main" org.zeromq.ZMQException: Errno 22\n\tat org.zeromq.ZMQ$Socket.bind(ZMQ.java:1200)\n\tat Client.main(Client.java:8)',
      1,
      "org.zeromq.ZMQException: Errno 22",
      "Client.java:8",
    ],
    [
      "Ruby",
      "client.rb:6:in `block in start': undefined method `send_strin' for #<ZMQ::Socket> (NoMethodError)\n\tfrom client.rb:4:in `times'",
      1,
      "undefined method `send_strin' for #<ZMQ::Socket> (NoMethodError)",
      "client.rb:6",
    ],
    [
      "PHP",
      "PHP Fatal error:  Uncaught ZMQSocketException: no in /home/ada/client.php:5",
      255,
      "Uncaught ZMQSocketException: no",
      "client.php:5",
    ],
    ["Perl", "no such option at client.pl line 9.", 255, "no such option", "client.pl:9"],
    [
      "Lua",
      "lua5.4: client.lua:3: attempt to call a nil value",
      1,
      "attempt to call a nil value",
      "client.lua:3",
    ],
    [
      "C++",
      "terminate called after throwing an instance of 'zmq::error_t'\n  what():  Address already in use",
      134,
      "terminate called after throwing an instance of 'zmq::error_t': Address already in use",
      undefined,
    ],
    [
      "C, an assertion",
      "client: client.c:8: main: Assertion `rc == 0' failed.",
      134,
      "Assertion `rc == 0' failed",
      "client.c:8",
    ],
    [
      "C, its compiler",
      "client.c:5:10: fatal error: zmqq.h: No such file or directory",
      1,
      "zmqq.h: No such file or directory",
      "client.c:5",
    ],
    [
      "C#",
      "Unhandled exception. System.Exception: no\n   at Program.Main() in /home/ada/Program.cs:line 12",
      134,
      "Unhandled exception. System.Exception: no",
      "Program.cs:12",
    ],
  ])("is read: %s", (_, errors, code, message, at) => {
    expect(hasCrashed(ended(errors, code))).toBe(true);
    expect(crashOf(ended(errors, code))).toMatchObject({ message, at });
  });

  it("is shown at the program's own line, not at one inside a library", () => {
    const errors = `Traceback (most recent call last):
  File "/home/ada/client.py", line 5, in <module>
    push.bind("127.0.0.1:5559")
  File "/usr/lib/python3/dist-packages/zmq/sugar/socket.py", line 226, in bind
    super().bind(addr)
  File "zmq/backend/cython/socket.pyx", line 550, in zmq.backend.cython.socket.Socket.bind
  File "zmq/backend/cython/checkrc.pxd", line 28, in zmq.backend.cython.checkrc._check_rc
zmq.error.ZMQError: Invalid argument`;
    expect(crashOf(ended(errors)).at).toBe("client.py:5");
  });
});

describe("a command whose program is not there", () => {
  it.each([
    ["python3 nope.py", "python3: can't open file '/home/ada/nope.py': [Errno 2] No such file or directory"],
    ["node nope.js", "Error: Cannot find module '/home/ada/nope.js'"],
    ["ruby nope.rb", "ruby: No such file or directory -- nope.rb (LoadError)"],
    ["perl nope.pl", 'Can\'t open perl script "nope.pl": No such file or directory'],
    ["php nope.php", "Could not open input file: nope.php"],
    ["java -cp . Nope", "Error: Could not find or load main class Nope"],
    ["make client", "make: *** No rule to make target 'client'.  Stop."],
    ["make", "make: *** No targets specified and no makefile found.  Stop."],
    ["go run nope.go", "no required module provides package nope.go; to add it:"],
  ])("is found by the words of %s", (command, line) => {
    expect(missingFileIn(["something else", line], command)).toBe(line);
  });

  it.each([
    ["python3 client.py", "FileNotFoundError: No such file or directory: 'data.json'"],
    ["npx tsx client.ts", "Error: Cannot find module '/home/ada/other.ts' imported from /home/ada/client.ts"],
    ["perl client.pl", "data.json: No such file or directory at client.pl line 3."],
    ["ruby client.rb", "client.rb:3:in `initialize': No such file or directory - data.json (Errno::ENOENT)"],
    ["go run client.go", "client.go:4:2: no required module provides package example.com/zmq"],
  ])("is not one that does not find something of its own: %s", (command, line) => {
    expect(missingFileIn([line], command)).toBeUndefined();
  });
});
