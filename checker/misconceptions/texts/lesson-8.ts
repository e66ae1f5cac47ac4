import type { Texts } from "../explanation.ts";

/** Lesson 8, in which it is the client that connects and the server that binds. */
export const LESSON_8: Texts = {
  "wrong-side": {
    likely: "The client binds the port. In this lesson that is the server's part, and only one program can.",
    next: 'Let the client connect: `push.connect("tcp://localhost:5559")` in place of `push.bind(…)`.',
    elsewhere: { next: "Let the client connect to tcp://localhost:5559 in place of the bind." },
  },
  "wrong-address": {
    likely:
      "An endpoint has three parts: the transport, the address and the port. The server's door is at 127.0.0.1. Another address is another door, though it may be this machine's too.",
    next: "Connect to the endpoint of the task, to the letter: tcp://localhost:5559.",
  },
  "waits-forever": {
    likely:
      "A socket stays until the operating system has all that it was given, if need be for ever: its linger is -1 unless you set it.",
    next: "Give the socket a limit for that: `new Push({ linger: LINGER_MS })`.",
    elsewhere: { next: "Give the socket a limit for that: set its linger to LINGER_MS milliseconds." },
  },
  "limit-for-each": {
    likely: "The program waits anew with each value: three values, three times the time.",
    next: "LINGER_MS is for all of it. Hand the values to the socket, which takes them at once, and let its linger do the waiting.",
  },
  "lost-at-exit": {
    likely:
      "A send that is done has put its value into the client's own queue. `process.exit()`, and a linger that is 0 or shorter than LINGER_MS, throw that queue away.",
    next: "Set `linger` to LINGER_MS, and let the program come to its own end, without `process.exit()`.",
    elsewhere: {
      likely:
        "A send that is done has put its value into the client's own queue. A linger that is 0 or shorter than LINGER_MS throws that queue away, and so does an end without terminating the context.",
      next: "Set the linger to LINGER_MS; then close the socket and terminate the context, which waits for so long. Some languages do neither by themselves.",
    },
  },
};
