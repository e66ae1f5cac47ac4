import { describe, expect, it } from "vitest";
import type { Placed } from "../history/event.ts";
import { crashOf, hasCrashed } from "./crash.ts";

function ended(errors: string, code = 1): Placed<"ended"> {
  return {
    at: 0,
    play: "client",
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
