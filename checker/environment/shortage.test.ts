import { expect, it } from "vitest";
import { shortageIn } from "./shortage.ts";

it.each([
  ["libzmq", "Resource temporarily unavailable (src/thread.cpp:271)"],
  ["Python", "RuntimeError: can't start new thread"],
  ["Java", "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory"],
  [
    "C++",
    "terminate called after throwing an instance of 'std::system_error' what(): Resource temporarily unavailable",
  ],
  ["Node", "Error: spawn /bin/sh EAGAIN"],
  ["a shell", "sh: 1: Cannot fork: Resource temporarily unavailable"],
])("that no thread or process can be started, in the words of %s", (_, words) => {
  expect(shortageIn(words)).toContain("no more processes or threads");
});

it.each([
  ["a socket that would have to wait, in Python", "zmq.error.Again: Resource temporarily unavailable"],
  [
    "the same in Java",
    'Exception in thread "main" org.zeromq.ZMQException: Resource temporarily unavailable(0xb)',
  ],
  ["the same in Node", "Error: Operation was not possible or timed out\n  code: 'EAGAIN'"],
  ["a port that is taken", "Error: Address already in use"],
])("not %s", (_, words) => {
  expect(shortageIn(words)).toBeUndefined();
});

it("that a disk is full", () => {
  expect(shortageIn("OSError: [Errno 28] No space left on device: 'log.txt'")).toBe("a disk is full");
});
