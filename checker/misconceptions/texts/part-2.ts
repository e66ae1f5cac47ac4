import type { Table } from "../explanation.ts";

/** What can go wrong from Part 2 on. */
export const PART_2 = {
  "waits-forever": {
    comesIn: { sender: [6, 7, 8] },
    likely:
      "A bound PUSH without a peer has nowhere to put a value: a send then waits as long as the program lives. A connection that came and went is no peer either.",
    next: "Give the socket a limit: `new Push({ sendTimeout: WAIT_MS })` makes a send that waits longer fail with the code `EAGAIN`.",
    elsewhere: {
      next: "Give the socket a send timeout of WAIT_MS: a send that waits longer then fails with EAGAIN. Or poll the socket for so long, until it can send.",
    },
  },
  "gives-up-early": {
    comesIn: { sender: [6, 7] },
    likely:
      "Perhaps the time is not taken from WAIT_MS, runs from another moment, or the program asks once whether a server is there and does not wait.",
    next: "Wait the whole of `Number(process.env.WAIT_MS ?? 1000)` for the first send, and give up only then.",
    elsewhere: {
      next: "Wait the whole of WAIT_MS, a number of milliseconds in the environment, for the first send, and give up only then.",
    },
  },
  "limit-for-each": {
    comesIn: { sender: [6, 7, 8] },
    likely:
      "A send timeout is a limit for each send. Where one was over, the program went on to the next value, and that waited anew: three values, three times the time.",
    next: "The limit is for all of it. When the first send fails with `EAGAIN`, say so once, set the exit code, and send nothing more: leave the loop.",
    elsewhere: {
      next: "The limit is for all of it. When the first send fails with EAGAIN, say so once, and send nothing more.",
    },
  },
  "no-last-word": {
    comesIn: { sender: [6, 7], receiver: [9, 12] },
    seemsSoWithoutLines: true,
    likely: "Perhaps the program prints nothing there, or has other words or another number in the line.",
    next: "Print the line of the task on standard output, with the real number in it, before the program ends.",
    elsewhere: {
      next: "Print the line of the task on standard output, with the real number in it, before the program ends. In some languages a send that gives up raises no error: its result tells.",
    },
    seen: {
      "on-stderr": {
        likely: "The line is there, and went to standard error. The task asks for standard output.",
        next: "Print it with `console.log`, not with `console.error`.",
        elsewhere: { next: "Print it on standard output." },
      },
    },
  },
  "queue-without-end": {
    comesIn: { sender: [7] },
    likely:
      "Perhaps what the socket does not take is kept somewhere else: in a list of your own, or in a queue whose high-water mark is 0 or very large. If the server is slow for long enough, such a program grows until it is killed.",
    next: "Leave the socket's high-water mark as it is. When a send with `sendTimeout` 0 fails with `EAGAIN`, count the value as dropped and go on.",
    elsewhere: {
      next: "Leave the socket's high-water mark as it is. When a send that does not wait fails with EAGAIN, count the value as dropped and go on.",
    },
  },
  "wrong-count": {
    comesIn: { sender: [7, 10, 12], receiver: [9, 11] },
    likely:
      "Perhaps the numbers are not counted where it happens, or a value is counted twice or not at all: what failed has not happened, and what did not fail has happened once.",
    next: "Count each value once, at the moment at which it is clear what became of it.",
    seen: {
      "waits-for-more": {
        likely:
          "Perhaps the count is compared over the number and not at it, the program has another number where none is set, or it began to listen when one of them had come already.",
        next: "Listen before the port is open, and begin when as many are there as the task says, and not one more.",
      },
      letters: {
        likely:
          "Perhaps it is the length of a text. One letter may take several bytes, and bytes that are no text turn into others when a text is made of them.",
        next: "Take the length of the message as it came, before you make a text of it: `message.length`.",
        elsewhere: { next: "Take the length of the message as it came, before you make a text of it." },
      },
    },
  },
  "stops-mid-work": {
    comesIn: { receiver: 9 },
    likely:
      "SIGINT and SIGTERM end a program at once, unless it handles them. A handler that ends the program does the same with more words.",
    next: "Handle both signals, and let the handler only say that it is time to stop. The value at work is finished by the loop, as always.",
    seen: {
      "by-the-signal": {
        likely: "The signal found no handler, and then it ends a program at once, wherever that is.",
        next: "Handle both signals, SIGINT and SIGTERM, and let the handler only say that it is time to stop.",
      },
      "work-cancelled": {
        likely:
          "The program handled the signal and went on to its end, and the work was not done: perhaps the signal cancelled it, or the handler ends the program.",
        next: "Let the signal stop the taking of values, and not the work: what is at work is finished by the loop, as always.",
      },
    },
  },
  "second-signal-kills": {
    comesIn: { receiver: 9 },
    likely:
      "The first signal was handled, and the second ended the program at once. Mostly it found no handler any more: `process.once` takes its handler out at the first call.",
    next: "Register the handlers with `process.on`, and let a second call do nothing.",
    elsewhere: {
      likely:
        "The first signal was handled, and the second ended the program at once. Mostly it found no handler any more.",
      next: "Keep the handler in place after the first signal, and let a second call do nothing.",
    },
  },
  "takes-another": {
    comesIn: { receiver: 9 },
    likely:
      "Perhaps the program stops when there is nothing left to do, or when it next looks, and by then it has taken one more value. Whoever asked it to stop waits for each of them.",
    next: "Let the handler close the socket: then the loop gets no other value, and ends when the one at work is done.",
    elsewhere: {
      next: "Look whether it is time to stop after each value and before the next is taken, or let the handler end the waiting for it.",
    },
  },
  "blocks-the-loop": {
    comesIn: { receiver: 9 },
    likely:
      "The program computed all the time while it worked on a value. Node runs a handler only between two turns of the event loop: the signal's handler did not get its turn before the next value was taken.",
    next: "Let the work wait with `await`, as with a timer. Real computing goes to a worker thread, or is cut in pieces with an `await` between them.",
    elsewhere: {
      likely:
        "The program computed all the time while it worked on a value, and its handler did not get its turn before the next value was taken.",
      next: "Let the work leave room for the handler, or look between two values whether a signal has come.",
    },
  },
  "ignores-signal": {
    comesIn: { receiver: 9 },
    likely:
      "There is a handler, so the signal does not end the program any more, and nothing else does. Perhaps a flag is looked at only when the next value comes, and none does.",
    next: "Let the handler wake the receive that waits: `pull.close()` ends it, and the loop around it.",
    elsewhere: {
      next: "Let the handler wake the receive that waits, or wait for values with a timeout and look at the flag each time.",
    },
  },
} satisfies Table;
