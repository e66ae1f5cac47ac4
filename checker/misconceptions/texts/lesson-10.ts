import type { Texts } from "../explanation.ts";

/** Lesson 10, in which a client hears of the connections at its socket. */
export const LESSON_10: Texts = {
  "never-ends": {
    likely:
      "Perhaps something keeps the program alive after its last send. Listening to a socket's events does, until the socket is closed; so does a timer.",
    next: "Leave the loop over the events when all are there, or close the socket after the last send. Clear timers, too.",
    elsewhere: {
      next: "Close the socket and its monitor after the last send. Let threads that listen end, too.",
    },
  },
};
