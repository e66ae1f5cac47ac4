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
} satisfies Texts;
