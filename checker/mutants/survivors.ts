/** Why it is right that a mutant passes, by the mutant's name. */
type Reasons = Readonly<Record<string, string>>;

/** Of a line that imports something. */
function imported(line: number, source: string): Reasons {
  return {
    [`line ${line} delayed: ${source}`]:
      "Imports are done first, wherever they stand; what is left of this is a pause before the socket.",
    [`line ${line} twice: ${source}`]: "The same name for the same thing: what runs is the same program.",
    [`line ${line} after the next: ${source}`]: "Imports are done first, in whatever order with other lines.",
  };
}

const SAME_PORT = "libzmq reads the port as far as it is a number (atoi): it is 5559 still.";
const VALUES_WAIT = "A pause; a client's values wait in it until somebody connects.";

/**
 * A program that waits for a server before it says anything is right, too. To whoever reads the lines and takes the
 * values, this one is such a program: line and value go different ways, and nothing tells which of them set out first.
 */
const SAID_AFTER =
  "The line comes when a server is there, as from a program that waits for one first; and whether line or value was first then, nobody outside can tell.";

/** The client that sends one value. */
const ONE_VALUE: Reasons = {
  ...imported(1, 'import { Push } from "zeromq";'),
  "line 3 delayed: const push = new Push();": "A pause while nobody can have come yet.",
  'line 4 delayed: await push.bind("tcp://127.0.0.1:5559");':
    "A pause; a server knocks until the port is open.",
  'line 4 changed to: await push.bind("tcp://127.0.0.1:5559x");': SAME_PORT,
  'line 4 after the next: await push.bind("tcp://127.0.0.1:5559");':
    "The line is printed a moment before the port is open, when nobody can have come yet.",
  'line 6 delayed: console.log("sending 0");': "A pause before the line and its value.",
  'line 6 after the next: console.log("sending 0");': SAID_AFTER,
  'line 7 delayed: await push.send("0");': "A pause between the line and its value, in their order.",
};

/** The client that sends three. */
const THREE_VALUES: Reasons = {
  ...imported(1, 'import { Push } from "zeromq";'),
  "line 3 delayed: const push = new Push();": "A pause while nobody can have come yet.",
  'line 4 delayed: await push.bind("tcp://127.0.0.1:5559");':
    "A pause; a server knocks until the port is open.",
  'line 4 changed to: await push.bind("tcp://127.0.0.1:5559x");': SAME_PORT,
  "line 6 delayed: for (let i = 0; i < 3; i++) {": "A pause before the first line and its value.",
  "line 7 delayed: console.log(`sending ${i}`);": "A pause before each line and its value.",
  "line 7 after the next: console.log(`sending ${i}`);": SAID_AFTER,
  "line 8 delayed: await push.send(String(i));": "A pause between each line and its value, in their order.",
};

/** The server that prints what it receives. */
const PRINTS: Reasons = {
  ...imported(1, 'import { Pull } from "zeromq";'),
  "line 3 delayed: const pull = new Pull();": VALUES_WAIT,
  'line 4 delayed: pull.connect("tcp://localhost:5559");': VALUES_WAIT,
  'line 4 changed to: pull.connect("tcp://localhost:5559x");': SAME_PORT,
  "line 6 delayed: for await (const [value] of pull) {": "A pause; what has arrived waits in the socket.",
  "line 6 twice: for await (const [value] of pull) {":
    "The first loop ends with the program only: the second never begins.",
  "line 7 delayed: console.log(`received ${value}`);": "A pause before each line, in their order.",
};

/** The server that works on each value. */
const WORKS: Reasons = {
  ...imported(1, 'import { setTimeout as sleep } from "node:timers/promises";'),
  ...imported(2, 'import { Pull } from "zeromq";'),
  "line 4 delayed: const WORK_MS = Number(process.env.WORK_MS ?? 2000);": VALUES_WAIT,
  "line 4 after the next: const WORK_MS = Number(process.env.WORK_MS ?? 2000);":
    "Two lines that know nothing of each other.",
  "line 4 changed to: const WORK_MS = Number(process.env.WORK_MS ?? 1999);":
    "Counts only where nobody sets WORK_MS, and is a millisecond there: less than any machine's own delay.",
  "line 4 changed to: const WORK_MS = Number(process.env.WORK_MS ?? 2001);":
    "Counts only where nobody sets WORK_MS, and is a millisecond there: less than any machine's own delay.",
  "line 6 delayed: const pull = new Pull();": VALUES_WAIT,
  'line 7 delayed: pull.connect("tcp://localhost:5559");': VALUES_WAIT,
  'line 7 changed to: pull.connect("tcp://localhost:5559x");': SAME_PORT,
  "line 9 delayed: for await (const [value] of pull) {": "A pause; what has arrived waits in the socket.",
  "line 9 twice: for await (const [value] of pull) {":
    "The first loop ends with the program only: the second never begins.",
  "line 10 delayed: console.log(`received ${value}`);":
    "A pause before the line, when the work has not begun.",
  "line 11 delayed: await sleep(WORK_MS);":
    "The work takes longer, and at least WORK_MS is asked for: no upper limit, or a slow machine would fail.",
  "line 11 twice: await sleep(WORK_MS);":
    "The work takes longer, and at least WORK_MS is asked for: no upper limit, or a slow machine would fail.",
  "line 12 delayed: console.log(`value: ${value}`);": "A pause after the work, before its line.",
};

/** The client that sends three, and gives up when nobody comes. */
const GIVES_UP: Reasons = {
  ...imported(1, 'import { Push } from "zeromq";'),
  "line 4 delayed: const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);": "A pause before the wait begins.",
  "line 4 changed to: const WAIT_MS = Number(process.env.WAIT_MS ?? 999);":
    "Counts only where nobody sets WAIT_MS, and is a millisecond there: less than any machine's own delay.",
  "line 4 changed to: const WAIT_MS = Number(process.env.WAIT_MS ?? 1001);":
    "Counts only where nobody sets WAIT_MS, and is a millisecond there: less than any machine's own delay.",
  "line 6 delayed: const push = new Push({ sendTimeout: WAIT_MS });":
    "A pause while nobody can have come yet, before the wait begins.",
  'line 7 delayed: await push.bind("tcp://127.0.0.1:5559");':
    "A pause before the wait begins; a server knocks until the port is open.",
  'line 7 changed to: await push.bind("tcp://127.0.0.1:5559x");': SAME_PORT,
  "line 9 delayed: try {": "A pause before the wait begins.",
  "line 10 delayed: for (let i = 0; i < 3; i++) {": "A pause before the wait begins.",
  "line 11 delayed: console.log(`sending ${i}`);": "A pause before each line and its value.",
  "line 11 after the next: console.log(`sending ${i}`);": SAID_AFTER,
  "line 12 delayed: await push.send(String(i));": "A pause between each line and its value, in their order.",
  'line 16 delayed: if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;':
    "A pause after the wait is over: no upper limit, or a slow machine would fail.",
  'line 16 dropped: if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;':
    "With these sends no other error comes. What is lost is a help for whoever changes the program.",
  'line 16 twice: if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;':
    "To look twice is to look.",
  'line 16 after the next: if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;':
    "With these sends no other error comes.",
  "line 17 delayed: console.log(`no server within ${WAIT_MS} ms`);":
    "A pause after the wait is over: no upper limit, or a slow machine would fail.",
  "line 17 twice: console.log(`no server within ${WAIT_MS} ms`);":
    "It is said, with the right number. That it is said once more harms nobody: lines beside it are the program's own.",
  "line 17 after the next: console.log(`no server within ${WAIT_MS} ms`);":
    "The code is only set there; it is told at the end, after the line.",
  "line 18 delayed: process.exitCode = 1;": "A pause between the line and the end.",
  "line 18 twice: process.exitCode = 1;": "What is set is set.",
};

/**
 * The mutants that pass, by program, and rightly so: nothing that a peer or a reader can go by is another.
 * A mutant that passes and is not here is a fault of the checker, or a reason that is still to be written.
 */
export const SURVIVORS: Readonly<Record<string, Reasons>> = {
  "solutions/lesson-1/client.ts": ONE_VALUE,
  "solutions/lesson-2/client.ts": THREE_VALUES,
  "solutions/lesson-3/server.ts": PRINTS,
  "solutions/lesson-4/server.ts": WORKS,
  "solutions/lesson-5/client.ts": THREE_VALUES,
  "solutions/lesson-5/server.ts": WORKS,
  "solutions/lesson-6/client.ts": GIVES_UP,
};
