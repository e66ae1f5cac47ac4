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
const HOISTED = "A function is there before the program begins, wherever it stands.";
const APART = "Two lines that know nothing of each other.";
const A_MILLISECOND =
  "Counts only where nobody sets the time, and is a millisecond there: less than any machine's own delay.";
const LINGERS_LATER = "A pause before the program's end: its linger begins only there.";
const EVENTS_WAIT = "A pause; an event waits until somebody asks for it.";
const OWN_LINE = "A line that nobody asks for: what a program prints beside the task is its own business.";
const QUESTIONS_WAIT = "A pause; a question waits in the socket until it is received.";
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
    "A pause; a server tries until the port is open.",
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
    "A pause; a server tries until the port is open.",
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
  "line 4 after the next: const WORK_MS = Number(process.env.WORK_MS ?? 2000);": APART,
  "line 4 changed to: const WORK_MS = Number(process.env.WORK_MS ?? 1999);": A_MILLISECOND,
  "line 4 changed to: const WORK_MS = Number(process.env.WORK_MS ?? 2001);": A_MILLISECOND,
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
  "line 4 changed to: const WAIT_MS = Number(process.env.WAIT_MS ?? 999);": A_MILLISECOND,
  "line 4 changed to: const WAIT_MS = Number(process.env.WAIT_MS ?? 1001);": A_MILLISECOND,
  "line 6 delayed: const push = new Push({ sendTimeout: WAIT_MS });":
    "A pause while nobody can have come yet, before the wait begins.",
  'line 7 delayed: await push.bind("tcp://127.0.0.1:5559");':
    "A pause before the wait begins; a server tries until the port is open.",
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

/** The client that drops what does not fit. */
const DROPS: Reasons = {
  ...imported(1, 'import { Push } from "zeromq";'),
  "line 4 after the next: const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);": APART,
  "line 4 changed to: const WAIT_MS = Number(process.env.WAIT_MS ?? 1001);": A_MILLISECOND,
  "line 4 changed to: const WAIT_MS = Number(process.env.WAIT_MS ?? 999);": A_MILLISECOND,
  "line 4 delayed: const WAIT_MS = Number(process.env.WAIT_MS ?? 1000);": "A pause before the wait begins.",
  "line 6 after the next: const COUNT = Number(process.env.COUNT ?? 10000);": APART,
  "line 6 changed to: const COUNT = Number(process.env.COUNT ?? 10001);":
    "Counts only where nobody sets COUNT, and is one value there, counted like the others.",
  "line 6 changed to: const COUNT = Number(process.env.COUNT ?? 9999);":
    "Counts only where nobody sets COUNT, and is one value there, counted like the others.",
  "line 6 delayed: const COUNT = Number(process.env.COUNT ?? 10000);": "A pause before the wait begins.",
  "line 8 delayed: const push = new Push({ sendTimeout: WAIT_MS });":
    "A pause while nobody can have come yet, before the wait begins.",
  'line 9 after the next: await push.bind("tcp://127.0.0.1:5559");': HOISTED,
  'line 9 changed to: await push.bind("tcp://127.0.0.1:5559x");': SAME_PORT,
  'line 9 delayed: await push.bind("tcp://127.0.0.1:5559");':
    "A pause before the wait begins; a server tries until the port is open.",
  "line 12 after the next: async function offer(i: number): Promise<boolean> {": HOISTED,
  "line 12 delayed: async function offer(i: number): Promise<boolean> {": "A pause before the wait begins.",
  "line 13 twice: try {": "The first of the two returns or throws: the second never begins.",
  'line 14 changed to: await push.send(`${i} `.padEnd(4096, ".x"));':
    "What comes after the space is the program's own choice.",
  'line 14 changed to: await push.send(`${i} x`.padEnd(4096, "."));':
    "What comes after the space is the program's own choice.",
  "line 15 twice: return true;": "What stands after a return is never reached.",
  'line 18 after the next: if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;':
    "With these sends no other error comes.",
  'line 18 dropped: if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;':
    "With these sends no other error comes. What is lost is a help for whoever changes the program.",
  'line 18 twice: if (!(error instanceof Error && "code" in error && error.code === "EAGAIN")) throw error;':
    "To look twice is to look.",
  "line 19 dropped: return false;": "Nothing is returned then, and that is as good as false here.",
  "line 19 twice: return false;": "What stands after a return is never reached.",
  "line 23 delayed: if (await offer(0)) {": "A pause before the wait begins.",
  "line 25 after the next: push.sendTimeout = 0;": APART,
  "line 25 changed to: push.sendTimeout = 1;":
    "A wait of a millisecond: a busy machine makes more than that of none, so nobody outside can tell.",
  "line 25 delayed: push.sendTimeout = 0;": "A pause between the first value and the second.",
  "line 25 twice: push.sendTimeout = 0;": "What is set is set.",
  "line 26 after the next: let sent = 1;": APART,
  "line 26 delayed: let sent = 1;": "A pause between the first value and the second.",
  "line 27 delayed: let dropped = 0;": "A pause between the first value and the second.",
  "line 28 delayed: for (let i = 1; i < COUNT; i++) {": "A pause between the first value and the second.",
  "line 32 delayed: console.log(`sent ${sent}, dropped ${dropped}`);":
    "A pause before the line: the values are in the queue, and nothing of it goes away.",
  "line 32 twice: console.log(`sent ${sent}, dropped ${dropped}`);":
    "It is said, and it is true. That it is said once more harms nobody.",
  "line 34 after the next: console.log(`no server within ${WAIT_MS} ms`);":
    "The code is only set there; it is told at the end, after the line.",
  "line 34 delayed: console.log(`no server within ${WAIT_MS} ms`);":
    "A pause after the wait is over: no upper limit, or a slow machine would fail.",
  "line 34 twice: console.log(`no server within ${WAIT_MS} ms`);":
    "It is said, with the right number. That it is said once more harms nobody: lines beside it are the program's own.",
  "line 35 delayed: process.exitCode = 1;": "A pause between the line and the end.",
  "line 35 twice: process.exitCode = 1;": "What is set is set.",
};

/** The client that connects, sends three, and stays for a while. */
const STAYS: Reasons = {
  ...imported(1, 'import { Push } from "zeromq";'),
  "line 4 delayed: const LINGER_MS = Number(process.env.LINGER_MS ?? 1000);": LINGERS_LATER,
  "line 4 changed to: const LINGER_MS = Number(process.env.LINGER_MS ?? 999);": A_MILLISECOND,
  "line 4 changed to: const LINGER_MS = Number(process.env.LINGER_MS ?? 1001);": A_MILLISECOND,
  "line 6 delayed: const push = new Push({ linger: LINGER_MS });": LINGERS_LATER,
  'line 7 delayed: push.connect("tcp://localhost:5559");': LINGERS_LATER,
  'line 7 changed to: push.connect("tcp://localhost:5559x");': SAME_PORT,
  "line 9 delayed: for (let i = 0; i < 3; i++) {": LINGERS_LATER,
  "line 10 delayed: console.log(`sending ${i}`);": LINGERS_LATER,
  "line 10 after the next: console.log(`sending ${i}`);":
    "Line and value go different ways, and nothing tells which of them set out first.",
  "line 11 delayed: await push.send(String(i));": LINGERS_LATER,
};

/** The server that finishes the value at work. */
const FINISHES: Reasons = {
  ...imported(1, 'import { setTimeout as sleep } from "node:timers/promises";'),
  ...imported(2, 'import { Pull } from "zeromq";'),
  "line 5 delayed: const WORK_MS = Number(process.env.WORK_MS ?? 2000);": VALUES_WAIT,
  "line 5 after the next: const WORK_MS = Number(process.env.WORK_MS ?? 2000);": APART,
  "line 5 changed to: const WORK_MS = Number(process.env.WORK_MS ?? 1999);": A_MILLISECOND,
  "line 5 changed to: const WORK_MS = Number(process.env.WORK_MS ?? 2001);": A_MILLISECOND,
  "line 7 delayed: const pull = new Pull();": VALUES_WAIT,
  'line 8 delayed: pull.connect("tcp://localhost:5559");': VALUES_WAIT,
  'line 8 after the next: pull.connect("tcp://localhost:5559");': HOISTED,
  'line 8 changed to: pull.connect("tcp://localhost:5559x");': SAME_PORT,
  "line 11 delayed: function stop(): void {": VALUES_WAIT,
  "line 11 after the next: function stop(): void {": HOISTED,
  "line 12 twice: pull.close();": "What is closed is closed.",
  'line 14 delayed: process.on("SIGINT", stop);': VALUES_WAIT,
  'line 14 twice: process.on("SIGINT", stop);': "What is closed is closed.",
  'line 14 after the next: process.on("SIGINT", stop);': APART,
  'line 15 delayed: process.on("SIGTERM", stop);': VALUES_WAIT,
  'line 15 twice: process.on("SIGTERM", stop);': "What is closed is closed.",
  'line 15 after the next: process.on("SIGTERM", stop);': APART,
  "line 17 delayed: let finished = 0;": VALUES_WAIT,
  "line 18 delayed: for await (const [value] of pull) {": "A pause; what has arrived waits in the socket.",
  "line 18 twice: for await (const [value] of pull) {":
    "The first loop ends with the socket: the second has nothing to take.",
  "line 19 delayed: console.log(`received ${value}`);":
    "A pause before the line, when the work has not begun.",
  "line 20 delayed: await sleep(WORK_MS);":
    "The work takes longer, and at least WORK_MS is asked for: no upper limit, or a slow machine would fail.",
  "line 20 twice: await sleep(WORK_MS);":
    "The work takes longer, and at least WORK_MS is asked for: no upper limit, or a slow machine would fail.",
  "line 21 delayed: console.log(`value: ${value}`);": "A pause after the work, before its line.",
  "line 21 after the next: console.log(`value: ${value}`);": APART,
  "line 22 delayed: finished += 1;": "A pause between two values.",
  "line 24 delayed: console.log(`stopped after ${finished}`);": "A pause before the last word.",
  "line 24 twice: console.log(`stopped after ${finished}`);":
    "It is said, and it is true. That it is said once more harms nobody.",
};

/** The client that waits for all its servers. */
const GATHERS: Reasons = {
  ...imported(1, 'import { Push } from "zeromq";'),
  "line 4 delayed: const SERVERS = Number(process.env.SERVERS ?? 2);":
    "A pause while nobody can have come yet.",
  "line 4 after the next: const SERVERS = Number(process.env.SERVERS ?? 2);": APART,
  "line 6 delayed: const push = new Push();": "A pause while nobody can have come yet.",
  "line 7 delayed: const { events } = push;": "A pause while nobody can have come yet.",
  "line 7 after the next: const { events } = push;":
    "A server that comes between the two lines is not heard. Nothing from outside hits that moment for sure.",
  'line 8 delayed: await push.bind("tcp://127.0.0.1:5559");':
    "A pause; a server tries until the port is open.",
  'line 8 after the next: await push.bind("tcp://127.0.0.1:5559");': APART,
  'line 8 changed to: await push.bind("tcp://127.0.0.1:5559x");': SAME_PORT,
  "line 11 delayed: let strangers = 0;": EVENTS_WAIT,
  "line 11 after the next: let strangers = 0;": APART,
  "line 12 delayed: let servers = 0;": EVENTS_WAIT,
  "line 13 delayed: for await (const { type } of events) {": EVENTS_WAIT,
  'line 14 delayed: if (type === "accept") strangers += 1;': EVENTS_WAIT,
  'line 14 after the next: if (type === "accept") strangers += 1;': "An event is of one type only.",
  'line 15 delayed: if (type === "handshake") {': EVENTS_WAIT,
  'line 15 after the next: if (type === "handshake") {': "An event is of one type only.",
  "line 16 delayed: strangers -= 1;": EVENTS_WAIT,
  "line 16 after the next: strangers -= 1;": APART,
  "line 17 delayed: servers += 1;": EVENTS_WAIT,
  'line 20 delayed: if (type === "disconnect") {': EVENTS_WAIT,
  'line 20 after the next: if (type === "disconnect") {':
    "What goes makes nothing complete: it is looked at a moment earlier, in vain.",
  "line 21 delayed: if (strangers > 0) strangers -= 1;": EVENTS_WAIT,
  "line 24 delayed: if (servers === SERVERS) break;": EVENTS_WAIT,
  "line 24 twice: if (servers === SERVERS) break;": "The second one finds what the first one found.",
  "line 27 delayed: console.log(`${servers} servers`);": "A pause before the line.",
  "line 27 twice: console.log(`${servers} servers`);":
    "It is said, and it is true. That it is said once more harms nobody.",
  "line 27 after the next: console.log(`${servers} servers`);": SAID_AFTER,
  "line 28 delayed: for (let i = 0; i < 10; i++) await push.send(String(i));":
    "A pause before the first value.",
};

/** The client with a name. */
const HAS_A_NAME: Reasons = {
  ...imported(1, 'import { Push } from "zeromq";'),
  'line 3 delayed: const CLIENT = process.env.CLIENT ?? "a";': "A pause before the socket.",
  'line 3 after the next: const CLIENT = process.env.CLIENT ?? "a";': APART,
  "line 5 delayed: const push = new Push();": "A pause before the socket.",
  'line 6 delayed: push.connect("tcp://localhost:5559");': "A pause before the connection.",
  'line 6 changed to: push.connect("tcp://localhost:5559x");': SAME_PORT,
  "line 8 delayed: for (let n = 0; n < 3; n++) {": "A pause before the first line and its value.",
  "line 9 delayed: console.log(`sending ${CLIENT} ${n}`);": "A pause before each line and its value.",
  "line 9 after the next: console.log(`sending ${CLIENT} ${n}`);":
    "Line and value go different ways, and nothing tells which of them set out first.",
  "line 10 delayed: await push.send(JSON.stringify({ client: CLIENT, n }));":
    "A pause between each line and its value, in their order.",
};

/** The server of many clients. */
const SERVES_MANY: Reasons = {
  ...imported(1, 'import { Pull } from "zeromq";'),
  "line 4 delayed: const lineOf = (message: string): string | undefined => {": "A pause before the socket.",
  "line 4 after the next: const lineOf = (message: string): string | undefined => {": APART,
  "line 5 twice: try {": "The second one reads what the first one has read, and finds the same.",
  'line 7 twice: if (typeof client === "string" && Number.isInteger(n)) return `${client} ${n}`;':
    "What is no such JSON is none when it is looked at once more.",
  "line 11 dropped: return undefined;": "A function that comes to its end returns just that.",
  "line 11 twice: return undefined;": "Nothing comes to the second one.",
  "line 14 delayed: const pull = new Pull();": VALUES_WAIT,
  'line 15 delayed: await pull.bind("tcp://127.0.0.1:5559");': VALUES_WAIT,
  'line 15 changed to: await pull.bind("tcp://127.0.0.1:5559x");': SAME_PORT,
  'line 17 delayed: for await (const [message = ""] of pull) {':
    "A pause; what has arrived waits in the socket.",
  'line 17 twice: for await (const [message = ""] of pull) {':
    "The first loop ends with the program only: the second never begins.",
  "line 18 delayed: console.log(lineOf(message.toString()) ?? `ignored ${message.length} bytes`);":
    "A pause before each line, in their order.",
};

/** The ventilator, which waits for its workers as the client of lesson 10 does for its servers. */
const VENTILATES: Reasons = {
  ...imported(1, 'import { Push } from "zeromq";'),
  "line 4 delayed: const WORKERS = Number(process.env.WORKERS ?? 2);":
    "A pause while nobody can have come yet.",
  "line 4 after the next: const WORKERS = Number(process.env.WORKERS ?? 2);": APART,
  "line 6 delayed: const push = new Push();": "A pause while nobody can have come yet.",
  "line 7 delayed: const { events } = push;": "A pause while nobody can have come yet.",
  "line 7 after the next: const { events } = push;":
    "A worker that comes between the two lines is not heard. Nothing from outside hits that moment for sure.",
  'line 8 delayed: await push.bind("tcp://127.0.0.1:5559");':
    "A pause; a worker tries until the port is open.",
  'line 8 after the next: await push.bind("tcp://127.0.0.1:5559");': APART,
  'line 8 changed to: await push.bind("tcp://127.0.0.1:5559x");': SAME_PORT,
  "line 10 delayed: let strangers = 0;": EVENTS_WAIT,
  "line 10 after the next: let strangers = 0;": APART,
  "line 11 delayed: let workers = 0;": EVENTS_WAIT,
  "line 12 delayed: for await (const { type } of events) {": EVENTS_WAIT,
  'line 13 delayed: if (type === "accept") strangers += 1;': EVENTS_WAIT,
  'line 13 after the next: if (type === "accept") strangers += 1;': "An event is of one type only.",
  'line 14 delayed: if (type === "handshake") {': EVENTS_WAIT,
  'line 14 after the next: if (type === "handshake") {': "An event is of one type only.",
  "line 15 delayed: strangers -= 1;": EVENTS_WAIT,
  "line 15 after the next: strangers -= 1;": APART,
  "line 16 delayed: workers += 1;": EVENTS_WAIT,
  'line 18 delayed: if (type === "disconnect") {': EVENTS_WAIT,
  'line 18 after the next: if (type === "disconnect") {':
    "What goes makes nothing complete: it is looked at a moment earlier, in vain.",
  "line 19 delayed: if (strangers > 0) strangers -= 1;": EVENTS_WAIT,
  "line 22 delayed: if (workers === WORKERS) break;": EVENTS_WAIT,
  "line 22 twice: if (workers === WORKERS) break;": "The second one finds what the first one found.",
  "line 25 delayed: for (let n = 1; n <= 20; n++) {": "A pause before the first number.",
  "line 26 delayed: console.log(`sending ${n}`);": "A pause before each number.",
  "line 26 twice: console.log(`sending ${n}`);": OWN_LINE,
  "line 26 dropped: console.log(`sending ${n}`);": OWN_LINE,
  "line 26 after the next: console.log(`sending ${n}`);": OWN_LINE,
  "line 26 changed to: console.log(``);": OWN_LINE,
  "line 26 changed to: console.log(`sending ${n}x`);": OWN_LINE,
  "line 27 delayed: await push.send(String(n));": "A pause before each number.",
};

/** The worker. */
const SQUARES: Reasons = {
  ...imported(1, 'import { setTimeout as sleep } from "node:timers/promises";'),
  ...imported(2, 'import { Pull, Push } from "zeromq";'),
  "line 5 delayed: const WORK_MS = Number(process.env.WORK_MS ?? 2000);": VALUES_WAIT,
  "line 5 after the next: const WORK_MS = Number(process.env.WORK_MS ?? 2000);": APART,
  "line 5 changed to: const WORK_MS = Number(process.env.WORK_MS ?? 1999);": A_MILLISECOND,
  "line 5 changed to: const WORK_MS = Number(process.env.WORK_MS ?? 2001);": A_MILLISECOND,
  "line 7 delayed: const pull = new Pull();": VALUES_WAIT,
  'line 8 delayed: pull.connect("tcp://localhost:5559");': VALUES_WAIT,
  'line 8 after the next: pull.connect("tcp://localhost:5559");': APART,
  'line 8 twice: pull.connect("tcp://localhost:5559");':
    "It has two turns of the numbers, and still works on one at a time; how many one worker gets, the task leaves open.",
  'line 8 changed to: pull.connect("tcp://localhost:5559x");': SAME_PORT,
  "line 9 delayed: const push = new Push();": VALUES_WAIT,
  'line 10 delayed: push.connect("tcp://localhost:5560");': VALUES_WAIT,
  'line 10 twice: push.connect("tcp://localhost:5560");':
    "Two connections to one sink, which takes what comes by either; the order in which squares come is nobody's business.",
  'line 10 changed to: push.connect("tcp://localhost:5560x");': SAME_PORT,
  "line 12 delayed: for await (const [value] of pull) {": "A pause; what has arrived waits in the socket.",
  "line 12 twice: for await (const [value] of pull) {":
    "The first loop ends with the program only: the second never begins.",
  "line 13 delayed: const n = Number(value);": "A pause before the work.",
  "line 14 delayed: console.log(`received ${n}`);": "A pause before the work.",
  "line 14 twice: console.log(`received ${n}`);": OWN_LINE,
  "line 14 dropped: console.log(`received ${n}`);": OWN_LINE,
  "line 14 after the next: console.log(`received ${n}`);": OWN_LINE,
  "line 14 changed to: console.log(``);": OWN_LINE,
  "line 14 changed to: console.log(`received ${n}x`);": OWN_LINE,
  "line 15 delayed: await sleep(WORK_MS);":
    "The work takes longer, and at least WORK_MS is asked for: no upper limit, or a slow machine would fail.",
  "line 15 twice: await sleep(WORK_MS);":
    "The work takes longer, and at least WORK_MS is asked for: no upper limit, or a slow machine would fail.",
  "line 16 delayed: await push.send(JSON.stringify({ n, square: n * n }));": "A pause after the work.",
};

/** The sink. */
const PUTS_IN_ORDER: Reasons = {
  ...imported(1, 'import { Pull } from "zeromq";'),
  "line 3 delayed: const pull = new Pull();": VALUES_WAIT,
  'line 4 delayed: await pull.bind("tcp://127.0.0.1:5560");': VALUES_WAIT,
  'line 4 changed to: await pull.bind("tcp://127.0.0.1:5560x");': SAME_PORT,
  'line 4 after the next: await pull.bind("tcp://127.0.0.1:5560");': APART,
  "line 7 delayed: const squares = new Map<number, number>();": VALUES_WAIT,
  "line 7 after the next: const squares = new Map<number, number>();": APART,
  "line 8 delayed: let next = 1;": VALUES_WAIT,
  "line 9 delayed: for await (const [message] of pull) {": "A pause; what has arrived waits in the socket.",
  "line 10 delayed: const { n, square } = JSON.parse(String(message));":
    "A pause before a square is looked at.",
  "line 11 delayed: squares.set(n, square);": "A pause before a square is kept.",
  "line 11 twice: squares.set(n, square);": "The second one sets what the first one has set.",
  "line 12 delayed: for (; squares.has(next); next++) console.log(`${next} ${squares.get(next)}`);":
    "A pause before the lines.",
  "line 12 twice: for (; squares.has(next); next++) console.log(`${next} ${squares.get(next)}`);":
    "The second one finds nothing that the first one has left.",
  "line 13 delayed: if (next > 20) break;": "A pause after the lines.",
  "line 13 twice: if (next > 20) break;": "The second one finds what the first one found.",
  'line 15 delayed: console.log("done 20");': "A pause before the last line.",
  'line 15 twice: console.log("done 20");':
    "It is said, and it is true. That it is said once more harms nobody.",
};

/** The client that gives each value to who has asked. */
const HANDS_OUT: Reasons = {
  ...imported(1, 'import { Router } from "zeromq";'),
  "line 4 delayed: const router = new Router({ mandatory: true });":
    "A pause while nobody can have come yet.",
  'line 5 delayed: await router.bind("tcp://127.0.0.1:5559");':
    "A pause; a server tries until the port is open.",
  'line 5 after the next: await router.bind("tcp://127.0.0.1:5559");': APART,
  'line 5 changed to: await router.bind("tcp://127.0.0.1:5559x");': SAME_PORT,
  "line 7 delayed: let next = 0;": QUESTIONS_WAIT,
  "line 8 delayed: while (next < 10) {": QUESTIONS_WAIT,
  "line 8 twice: while (next < 10) {": "The first loop ends when all is handed out: the second never begins.",
  'line 10 delayed: const [server = ""] = await router.receive();': QUESTIONS_WAIT,
  'line 10 changed to: const [server = "x"] = await router.receive();':
    "It stands there for TypeScript: what a ROUTER receives always has a first part.",
  "line 11 delayed: try {": "A pause between a question and its answer.",
  'line 12 delayed: await router.send([server, "", String(next)]);':
    "A pause between a question and its answer.",
  "line 13 delayed: next += 1;": "A pause between an answer and the next question.",
  'line 16 delayed: if (!(error instanceof Error && "code" in error && error.code === "EHOSTUNREACH")) throw error;':
    "A pause before the next question is looked at.",
  'line 16 dropped: if (!(error instanceof Error && "code" in error && error.code === "EHOSTUNREACH")) throw error;':
    "With these sends no other error comes. What is lost is a help for whoever changes the program.",
  'line 16 twice: if (!(error instanceof Error && "code" in error && error.code === "EHOSTUNREACH")) throw error;':
    "To look twice is to look.",
};

/** The server that asks. */
const ASKS: Reasons = {
  ...imported(1, 'import { setTimeout as sleep } from "node:timers/promises";'),
  ...imported(2, 'import { Request } from "zeromq";'),
  "line 4 delayed: const WORK_MS = Number(process.env.WORK_MS ?? 2000);": "A pause before the socket.",
  "line 4 after the next: const WORK_MS = Number(process.env.WORK_MS ?? 2000);": APART,
  "line 4 changed to: const WORK_MS = Number(process.env.WORK_MS ?? 1999);": A_MILLISECOND,
  "line 4 changed to: const WORK_MS = Number(process.env.WORK_MS ?? 2001);": A_MILLISECOND,
  "line 6 delayed: const request = new Request();": "A pause before the socket.",
  'line 7 delayed: request.connect("tcp://localhost:5559");': "A pause before the connection.",
  'line 7 twice: request.connect("tcp://localhost:5559");':
    "A REQ connects to an endpoint once: libzmq takes the second call for the first one (is_single_connect).",
  'line 7 changed to: request.connect("tcp://localhost:5559x");': SAME_PORT,
  "line 9 delayed: for (;;) {": "A pause before the first question.",
  "line 9 twice: for (;;) {": "The first loop ends with the program only: the second never begins.",
  'line 10 delayed: await request.send("ready");': "A pause before a question, when it is free.",
  "line 11 delayed: const [value] = await request.receive();": "A pause; an answer waits in the socket.",
  "line 12 delayed: console.log(`received ${value}`);":
    "A pause before the line, when the work has not begun.",
  "line 13 delayed: await sleep(WORK_MS);":
    "The work takes longer, and at least WORK_MS is asked for: no upper limit, or a slow machine would fail.",
  "line 13 twice: await sleep(WORK_MS);":
    "The work takes longer, and at least WORK_MS is asked for: no upper limit, or a slow machine would fail.",
  "line 14 delayed: console.log(`value: ${value}`);": "A pause after the work, before its line.",
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
  "solutions/lesson-7/client.ts": DROPS,
  "solutions/lesson-8/client.ts": STAYS,
  "solutions/lesson-9/server.ts": FINISHES,
  "solutions/lesson-10/client.ts": GATHERS,
  "solutions/lesson-11/client.ts": HAS_A_NAME,
  "solutions/lesson-11/server.ts": SERVES_MANY,
  "solutions/lesson-12/sink.ts": PUTS_IN_ORDER,
  "solutions/lesson-12/ventilator.ts": VENTILATES,
  "solutions/lesson-12/worker.ts": SQUARES,
  "solutions/lesson-13/client.ts": HANDS_OUT,
  "solutions/lesson-13/server.ts": ASKS,
};
