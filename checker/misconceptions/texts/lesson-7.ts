import type { Texts } from "../explanation.ts";

/** Lesson 7, in which it is the full queue that a client must not wait for. */
export const LESSON_7: Texts = {
  "waits-for-server": {
    likely:
      "A queue has a high-water mark. When it is reached, a send waits until the server takes something, for as long as the socket's send timeout allows: with -1 for ever, with WAIT_MS for that long, each time.",
    next: "Wait for the server once, with the first value. After that set `push.sendTimeout = 0`: a value that does not fit fails at once with `EAGAIN`, and is dropped and counted.",
    elsewhere: {
      next: "Wait for the server once, with the first value. After that send without waiting: a value that does not fit fails at once with EAGAIN, and is dropped and counted.",
    },
  },
  "wrong-value": {
    likely: "Perhaps the counting starts or ends elsewhere than the task's.",
    next: "Offer the values 0 to COUNT - 1, each as a text of 4096 bytes that begins with its number and a space.",
  },
  "lost-at-exit": {
    likely:
      "The program left while a message was still on its way out. `process.exit()` and `linger: 0` throw away what is not out yet.",
    next: "Let the program end by itself, without `process.exit()` and with the usual linger: it stays until the operating system has all of it.",
    elsewhere: {
      likely:
        "The program left while a message was still on its way out. What a socket has not sent yet is in the process's own memory, and goes with it.",
      next: "Close the socket and terminate the context before the end: that waits until all is out, or the linger is over. Some languages do neither by themselves, and some libraries set the linger to 0 (ZMQ::FFI and Java's ZContext do): set it to -1.",
    },
  },
};
