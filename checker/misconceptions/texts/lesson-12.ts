import type { Texts } from "../explanation.ts";

/** Lesson 12, in which the ventilator and the sink bind, and workers connect to both. */
export const LESSON_12: Texts = {
  "wrong-side": {
    likely:
      "The ventilator and the sink bind, each at a port of its own, and workers connect to both: they come and go.",
    next: "Bind in the ventilator and in the sink, with `await`; connect both sockets of the worker.",
    elsewhere: { next: "Bind in the ventilator and in the sink; connect both sockets of the worker." },
  },
  "wrong-address": {
    likely:
      "An endpoint has three parts: the transport, the address and the port. All doors of this lesson are at 127.0.0.1. Another address is another door, though it may be this machine's too.",
    next: "Use the endpoint of the task, to the letter.",
  },
  "wrong-port": {
    likely:
      "The port in the endpoint is another than the one where the other side is. ZeroMQ keeps trying in silence, so nothing says so.",
    next: "Numbers go from the ventilator to the workers at one port, squares from the workers to the sink at the other: here it is 5559.",
  },
  "wrong-value": {
    receiver: {
      likely: "Perhaps it is the number alone, a text with a word in it, or something else than its square.",
      next: "Send the text of the JSON: `JSON.stringify({ n, square: n * n })`, where `n` is a number.",
      elsewhere: { next: 'Send the text of the JSON, to the letter: {"n":7,"square":49}.' },
    },
    sender: {
      likely:
        "Perhaps the counting starts or ends elsewhere than the task's, or the number has more text around it.",
      next: "Send the numbers 1 to 20, each as a text of its own.",
    },
  },
  "early-value": {
    likely:
      "Perhaps the work is shorter than WORK_MS, is not waited for, or comes after the send. WORK_MS is in milliseconds.",
    next: "Wait for WORK_MS milliseconds with `await`, and send the square after that.",
    elsewhere: { next: "Wait for WORK_MS milliseconds, and send the square after that." },
  },
  "waits-for-another-client": {
    likely: "Perhaps the workers keep each other out, as by a file or a port that only one can have.",
    next: "Let each worker take a number and work on it, whatever the others do.",
  },
  "stops-early": {
    likely:
      "Perhaps the worker counts what it receives, or receives only once, and then comes to its end. How many numbers come to it depends on how many other workers there are.",
    next: "A worker does not know how many numbers will come: loop without an end.",
    seen: {
      "when-quiet": {
        likely:
          "Nothing came for a while, and the worker took that for the end. The next ventilator may come in an hour.",
        next: "Wait for the next number without a limit. Where a limit has to be, go on waiting when it is over.",
      },
    },
  },
  "overlapping-work": {
    likely:
      "The worker takes the next number while it still works on the one before: the work is started and not waited for. Several numbers at a time are for several workers.",
    next: "Put `await` before the work, so that the loop comes to the next number only when it is done.",
    elsewhere: {
      next: "Do the work in the loop itself, so that it comes to the next number only when the work is done.",
    },
  },
  "missing-value": {
    sender: {
      likely:
        "Perhaps the program does not come to that send: it is not in the code yet, or something skips it.",
      next: "Compare the loop with the task: the numbers 1 to 20, and 20 is one of them.",
    },
    receiver: {
      likely:
        "Perhaps a square is kept and never looked at again, as where one line at most is printed for each message; or its text differs a little from the task's.",
      next: "After each message, print as long as the one whose turn it is has come: there may be several. And mind the last one.",
    },
    seen: {
      "never-begins": {
        likely:
          "Perhaps nothing wakes the wait: the count is never as high as it waits for, or the events began to be listened to when all workers had come already.",
        next: "Take hold of `push.events` before the bind, and count up at each handshake.",
        elsewhere: {
          next: "Start to listen to the socket's events before the bind, and count up at each handshake.",
        },
      },
    },
  },
  "received-not-printed": {
    likely:
      "Perhaps the line is not in the code yet, goes to another stream, or its text differs a little from the task's.",
    next: "Print the number and its square with `console.log`, as `7 49`. Compare the text with the task's, letter by letter.",
    elsewhere: {
      next: "Print the number and its square on standard output, as `7 49`. Compare the text with the task's, letter by letter.",
    },
  },
};
