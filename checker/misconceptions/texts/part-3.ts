import type { Table } from "../explanation.ts";

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
      "The client counted something else than the peers that are there. Who connects may be no server, and who is counted may have gone.",
    next: "Count up at a handshake, and down when somebody goes who had shaken hands.",
    seen: {
      visitor: {
        likely:
          "Perhaps the client counts everybody who is accepted, or begins after some time. Also one that only looks whether the port is open is accepted, and one whose socket does not fit. Neither shakes hands, and neither gets a value.",
        next: "Count handshakes, and not who was accepted.",
      },
      "comes-again": {
        likely:
          "Perhaps the client counted a peer twice, or one that had gone. Who loses its connection comes again, and shakes hands again.",
        next: "When one goes that had shaken hands, count one less. A `disconnect` does not say who has gone: keep a second number, of those that were accepted and have not shaken hands yet, and take off from that first.",
        elsewhere: {
          next: "When one goes that had shaken hands, count one less. The socket's monitor tells of a disconnect, and not who has gone: keep a second number, of those that were accepted and have not shaken hands yet, and take off from that first.",
        },
      },
      "too-low": {
        likely:
          "The count is too low. Every connection that ends is told of, also one that never shook hands. Whoever takes one off for each of them takes off visitors that were never counted.",
        next: "Keep a second number, of those that were accepted and have not shaken hands yet. Who goes is taken off from that, and from the count only where that is 0.",
      },
      uneven: {
        likely:
          "Perhaps the client began when the last one was accepted: a peer gets nothing before its handshake is done. Or some of the values went out before the client began to count. A PUSH gives each peer that is there its turn.",
        next: "Count handshakes, and send the first value when all have shaken hands.",
      },
    },
  },
  "mixes-clients": {
    comesIn: { sender: [11], receiver: [11] },
    sender: {
      likely:
        "Perhaps the name is written into the program. Then all clients have the same, and their server can't tell them apart: a PULL does not say who has sent a message.",
      next: 'Take the name from the environment, `process.env.CLIENT ?? "a"`, for the line and for the message.',
      elsewhere: {
        next: "Take the name from CLIENT in the environment, a where it is not set, for the line and for the message.",
      },
    },
    receiver: {
      likely:
        "Perhaps the server remembers a name, and uses it for the next message. Messages of several clients come in turn, one of this, one of that.",
      next: "Take the name out of the message itself, for each message anew.",
    },
    seen: {
      "no-default": {
        likely:
          "Perhaps the program has another name, or none, where CLIENT is not set. Who starts a client by hand mostly sets nothing.",
        next: 'Give it the name a in that case: `process.env.CLIENT ?? "a"`.',
        elsewhere: { next: "Give it the name a where CLIENT is not set in the environment." },
      },
    },
  },
  "stops-at-rubbish": {
    comesIn: { receiver: [11] },
    likely:
      "Whoever reaches the port can put bytes in, and no socket looks into them. `JSON.parse` throws where they are no JSON; and where they are JSON, that may be null, or a list.",
    next: "Put a `try` around the reading of a message, look at what came out, and go on with the next one.",
    elsewhere: {
      likely:
        "Whoever reaches the port can put bytes in, and no socket looks into them. They may be no text, no JSON, or JSON of another shape, as null or a list.",
      next: "Catch whatever goes wrong in the reading of a message, look at what came out, and go on with the next one.",
    },
    seen: {
      "leaves-the-loop": {
        likely:
          "The program came to no error, and to its end all the same. Perhaps the loop is left there, or stands as a whole in what catches the error.",
        next: "Say how many bytes there were, and go on with the next message: the loop goes round the catching, and not the other way.",
      },
    },
  },
  "one-end-for-all": {
    comesIn: { sender: [12] },
    likely:
      "A message that says that there is no more to come is a message like any other: a PUSH gives it to the one whose turn it is. That one stops, and the others never hear of it.",
    next: "Send the numbers, and nothing after them. The sink knows how many there are, and is done when it has them all; workers run until they are stopped.",
    seen: {
      "one-for-each": {
        likely:
          "Perhaps the ventilator sends one for each worker that it has counted. They come to each as long as all take part in the turn: one worker more, or one that goes or comes in between, and one gets two of them, or none.",
        next: "Send the numbers, and nothing after them. The sink knows how many there are, and is done when it has them all; workers run until they are stopped.",
      },
    },
  },
  "prints-in-arrival-order": {
    comesIn: { receiver: [12] },
    likely:
      "The sink prints each square when it comes. Workers end in any order, and a PULL takes from one and from the other by turn.",
    next: "Keep a square until those of all smaller numbers are printed: a Map by number, and a variable for the next one.",
    elsewhere: {
      next: "Keep a square until those of all smaller numbers are printed: a table by number, and a variable for the next one.",
    },
  },
  "done-by-the-clock": {
    comesIn: { receiver: [12] },
    likely:
      "Perhaps the sink ends when nothing has come for a while, or by a count of something else. A pause says only that the work on the next number takes longer.",
    next: "Count the squares that have come, and be done at the twentieth. Wait for it as long as it takes.",
  },
  "keeps-all-to-itself": {
    comesIn: { receiver: [12] },
    likely:
      "Perhaps the worker has no socket for what it has worked out, or does not connect it, or only prints the squares.",
    next: "Give the worker a second socket, `new Push()`, connect that to `tcp://localhost:5560`, and send each square there.",
    elsewhere: {
      next: "Give the worker a second socket, a PUSH, connect that to tcp://localhost:5560, and send each square there.",
    },
  },
  "shares-by-turn": {
    comesIn: { sender: [13] },
    likely:
      "The client decides beforehand who gets which value, and does not ask who is free: a PUSH gives each peer its turn. With one slow server, values wait behind it, and the other one has nothing to do.",
    next: "Let the servers ask: `new Router()` in the client. Take one question, answer that one, and then take the next, whoever asks.",
    elsewhere: {
      next: "Let the servers ask: a ROUTER in the client. Take one question, answer that one, and then take the next, whoever asks.",
    },
  },
  "hands-out-twice": {
    comesIn: { sender: [13] },
    likely:
      "Perhaps the client counts for each server by itself, or begins anew when another one asks, or does not count on after an answer.",
    next: "One variable for all servers: the next value. Count it up each time that a value has been handed out.",
  },
  "never-asks": {
    comesIn: { receiver: [13] },
    likely:
      "A server of lesson 4 takes what it is given, and nobody knows whether it is free. In this lesson the client gives a value only to who asks.",
    next: 'Use a REQ, `new Request()`: `await request.send("ready")`, then `await request.receive()`, again and again.',
    elsewhere: { next: "Use a REQ: send `ready`, then receive a value, again and again." },
    seen: {
      once: {
        likely:
          "Perhaps the question stands before the loop, or the loop waits for a second value without asking for it. One question brings one value.",
        next: 'Begin each round of the loop with the question: `await request.send("ready")`, then the receive.',
        elsewhere: { next: "Begin each round of the loop with the question, then receive." },
      },
    },
  },
  "asks-too-early": {
    comesIn: { receiver: [13] },
    likely:
      "Perhaps the question stands before the work, or the work is not waited for. Who asks gets a value, and that value waits for this server, though another one may be free.",
    next: "Ask when the work is done, and the `value:` line is printed.",
  },
  "gives-two-at-once": {
    comesIn: { sender: [13] },
    likely:
      "The client gave more than was asked for. A REQ takes one answer for its question, and drops the others; and what waits at a server can't go to one that is free.",
    next: "For each question that `receive()` gives, send one value, and then receive the next question.",
    elsewhere: {
      next: "For each question that is received, send one value, and then receive the next question.",
    },
  },
  "waits-for-another-client": {
    comesIn: { sender: [11], receiver: [11, 12] },
    sender: {
      likely: "Perhaps the clients keep each other out, as by a file or a port that only one can have.",
      next: "Let each client connect and send, whoever else does. The server's socket takes from all of them.",
    },
    receiver: {
      likely:
        "Perhaps the server collects what comes, to print it client by client, or takes all that there is before it prints anything. Another client may always have more.",
      next: "Print each message as it comes. The socket takes one from each client, by turn.",
    },
  },
} satisfies Table;
