import type { Table, Texts } from "../explanation.ts";

/** What can go wrong from Part 3 on. */
export const PART_3 = {
  "starts-before-all": {
    comesIn: { sender: [10, 12] },
    likely:
      "A bound PUSH sends as soon as one peer is there. Perhaps the client waits for the first only, for some time, or for nobody: then who comes first gets most of the values, or all of them.",
    next: "Wait before the first send: count who has shaken hands, and go on when all are there.",
    seen: {
      "another-number": {
        likely:
          "Perhaps the number is written into the program, and the setting in the environment is not read.",
        next: "Take the number from the environment: `Number(process.env.SERVERS ?? 2)`.",
        elsewhere: {
          next: "Take the number from SERVERS in the environment; it is 2 where that is not set.",
        },
      },
      "says-so": {
        likely:
          "The line says that they are there, and they were not. Perhaps it is printed before the client waits.",
        next: "Print the line when the count has come to that number, and send after that.",
      },
    },
  },
  "counts-connections": {
    comesIn: { sender: [10, 12] },
    likely:
      "The client counted something else than the servers that are there. Who connects may be no server, and who is counted may have gone.",
    next: "Count up at a handshake, and down when somebody goes who had shaken hands.",
    seen: {
      visitor: {
        likely:
          "Whoever connects is accepted: also one that looks whether the port is open, and one whose socket does not fit. Neither shakes hands, and neither gets a value.",
        next: "Count handshakes, and not who was accepted.",
      },
      "comes-again": {
        likely:
          "The client counted a server twice, or one that had gone. A server that loses its connection comes again, and shakes hands again.",
        next: "When somebody goes who had shaken hands, count one less: the socket's events tell of a `disconnect`.",
        elsewhere: {
          next: "When somebody goes who had shaken hands, count one less: the socket's monitor tells of the disconnect.",
        },
      },
      "too-low": {
        likely:
          "The count is too low. Every connection that ends is told of, also one that never shook hands. Whoever takes one off for each of them takes off visitors that were never counted.",
        next: "Remember how many were accepted and have not shaken hands yet. Of those that go, they go first: count down only where there are none.",
      },
      uneven: {
        likely:
          "Perhaps the client began when the last one was accepted: a server gets nothing before its handshake is done. Or some of the values went out before the client began to count. A PUSH gives each server that is there its turn.",
        next: "Count handshakes, and send the first value when all have shaken hands.",
      },
    },
  },
} satisfies Table;

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
