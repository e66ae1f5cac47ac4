import type { Texts } from "../explanation.ts";

/** What can go wrong from Part 2 on. */
export const PART_2 = {
  "waits-for-ever": {
    likely:
      "A bound PUSH without a peer has nowhere to put a value: `await push.send(…)` then waits as long as the program lives. A connection that came and went is no peer either.",
    next: "Give the socket a limit: `new Push({ sendTimeout: WAIT_MS })` makes a send that waits longer fail with the code `EAGAIN`.",
  },
  "gives-up-early": {
    likely:
      "The time is not taken from WAIT_MS, it runs from another moment, or the program asks once whether a server is there and does not wait.",
    next: "Wait the whole of `Number(process.env.WAIT_MS ?? 1000)` for the first send, and give up only then.",
  },
  "failure-not-told": {
    likely:
      "The program noticed that nobody came, but not in the agreed way: a line for people, and an exit code other than 0 for the program that started it.",
    next: "Print the line with the real WAIT_MS, set `process.exitCode = 1`, and let the program end.",
  },
} satisfies Texts;
