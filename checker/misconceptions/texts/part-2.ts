import type { Texts } from "../explanation.ts";

/** What can go wrong from Part 2 on. */
export const PART_2 = {
  "waits-forever": {
    likely:
      "A bound PUSH without a peer has nowhere to put a value: `await push.send(…)` then waits as long as the program lives. A connection that came and went is no peer either.",
    next: "Give the socket a limit: `new Push({ sendTimeout: WAIT_MS })` makes a send that waits longer fail with the code `EAGAIN`.",
  },
  "gives-up-early": {
    likely:
      "The time is not taken from WAIT_MS, it runs from another moment, or the program asks once whether a server is there and does not wait.",
    next: "Wait the whole of `Number(process.env.WAIT_MS ?? 1000)` for the first send, and give up only then.",
  },
  "no-last-word": {
    likely:
      "The program knows how it came out and does not say it in the agreed way: it prints nothing, prints it on standard error, or has other words or another number in the line.",
    next: "Print the line of the task on standard output, with the real number in it, before the program ends.",
  },
  "queue-without-end": {
    likely:
      "What the socket does not take is kept somewhere else: in a list of your own, or in a queue whose high-water mark is 0 or very large. If the server is slow for long enough, such a program grows until it is killed.",
    next: "Leave the socket's high-water mark as it is. When a send with `sendTimeout` 0 fails with `EAGAIN`, count the value as dropped and go on.",
  },
  "wrong-count": {
    likely:
      "The numbers are not counted where it happens, or a value is counted twice or not at all: a send that failed has sent nothing, and one that did not fail has sent one value.",
    next: "Count one sent after each `await push.send(…)` that comes back, and one dropped in the `catch` of the same value.",
  },
  "stops-mid-work": {
    likely:
      "SIGINT and SIGTERM end a Node program at once, unless it handles them. A handler that calls `process.exit()` does the same with more words.",
    next: "Handle both signals, and let the handler only say that it is time to stop. The value at work is finished by the loop, as always.",
  },
  "takes-another": {
    likely:
      "The program stops when there is nothing left to do, or when it next looks, and by then it has taken one more value. What it takes, nobody else can take any more.",
    next: "Let the handler close the socket: then the loop gets no other value, and ends when the one at work is done.",
  },
  "ignores-signal": {
    likely:
      "There is a handler, so the signal does not end the program any more, and nothing else does. A flag is looked at only when the next value comes, and perhaps none does.",
    next: "Let the handler wake the receive that waits: `pull.close()` ends it, and the loop around it.",
  },
} satisfies Texts;

/** Lesson 8, in which it is the client that connects and the server that binds. */
export const LESSON_8: Texts = {
  "wrong-side": {
    likely: "The client binds the port. In this lesson that is the server's part, and only one program can.",
    next: 'Let the client connect: `push.connect("tcp://localhost:5559")` in place of `push.bind(…)`.',
  },
  "waits-forever": {
    likely:
      "A socket stays until all that it was given is delivered, if need be for ever: its linger is -1 unless you set it.",
    next: "Give the socket a limit for that: `new Push({ linger: LINGER_MS })`.",
  },
  "lost-at-exit": {
    likely:
      "A send that is done has put its value into the client's own queue. `process.exit()`, a linger that is too short and a context that is not blocky throw that queue away.",
    next: "Set `linger` to LINGER_MS, and let the program come to its own end, without `process.exit()`.",
  },
};
