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
      "A message that says that there is no more to come is a message like any other: a PUSH gives it to the one whose turn it is. That one stops, and the others never hear of it. With one for each it would depend on who gets which.",
    next: "Send the numbers, and nothing after them. The sink knows how many there are, and is done when it has them all; workers run until they are stopped.",
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

/** Lesson 11, in which the server binds and clients connect. */
export const LESSON_11: Texts = {
  "wrong-side": {
    sender: {
      likely:
        "The client binds the port. In this lesson that is the server's part, and only one program can.",
      next: 'Let the client connect: `push.connect("tcp://localhost:5559")` in place of `push.bind(…)`.',
      elsewhere: { next: "Let the client connect to tcp://localhost:5559 in place of the bind." },
    },
    receiver: {
      likely: "The server connects. Then nobody opens the port: two sides that connect never meet.",
      next: 'In this lesson the server binds: `await pull.bind("tcp://127.0.0.1:5559")` in place of `pull.connect(…)`.',
      elsewhere: { next: "In this lesson the server binds tcp://127.0.0.1:5559, in place of the connect." },
    },
  },
  "wrong-address": {
    sender: {
      likely:
        "An endpoint has three parts: the transport, the address and the port. The server's door is at 127.0.0.1. Another address is another door, though it may be this machine's too.",
      next: "Connect to the endpoint of the task, to the letter: tcp://localhost:5559.",
    },
    receiver: {
      likely:
        "An endpoint has three parts: the transport, the address and the port. tcp://127.0.0.1:5559 is a TCP port of this machine; ipc:// and inproc:// open no port at all, and another address is another door.",
      next: "Bind the endpoint of the task, to the letter: tcp://127.0.0.1:5559.",
    },
  },
  "nothing-bound": {
    likely:
      "Perhaps the bind is not in the code yet, is not called, or the program ends before it comes to it.",
    next: 'Create a Pull socket and `await pull.bind("tcp://127.0.0.1:5559")` before the first receive.',
    elsewhere: {
      next: "Create a PULL socket, and bind it to tcp://127.0.0.1:5559 before the first receive.",
    },
  },
  "bind-not-awaited": {
    likely:
      "A port is not open at once: `bind()` gives a promise. Until that is done the socket takes nothing else.",
    next: 'Put `await` before the bind: `await pull.bind("tcp://127.0.0.1:5559")`, then receive.',
    elsewhere: {
      likely: "The bind was still under way. Until it is done the socket takes nothing else.",
      next: "Wait until the bind is done, then receive.",
    },
  },
  "wrong-value": {
    sender: {
      likely:
        "Perhaps the counting starts elsewhere than the task's, or the message is another text: the object itself, or a number in quotation marks.",
      next: "Send the text of the JSON, `JSON.stringify({ client: CLIENT, n })`, for n = 0, 1 and 2.",
      elsewhere: {
        next: 'Send the text of the JSON, to the letter: {"client":"a","n":0}; and so for 1 and 2.',
      },
    },
    receiver: {
      likely: "Perhaps the line has something else in it than the name and the number of the message.",
      next: "Print the client's name, a space, and the number, both as they are in the message.",
    },
  },
  "received-not-printed": {
    likely: "Perhaps the line is not in the code yet, or its text differs a little from the task's.",
    next: "Print the client's name, a space, and the number, for each message that comes.",
  },
};

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
};

/** Lesson 13, in which servers ask for their values. */
export const LESSON_13: Texts = {
  "wrong-socket": {
    sender: {
      likely:
        "A ROUTER takes questions of many servers, and knows whose each is. Most other sockets can't be asked at all. A REP can; but it says nothing when the one who asked is gone, and the value is lost.",
      next: "In the client, use `new Router()`.",
      elsewhere: { next: "In the client, use a ROUTER." },
    },
    receiver: {
      likely: "A REQ asks, and receives one answer. That is what a ROUTER talks with.",
      next: "In the server, use `new Request()`.",
      elsewhere: { next: "In the server, use a REQ." },
    },
  },
  "wrong-value": {
    sender: {
      likely: "Perhaps the counting starts elsewhere than the task's, or the value has more text around it.",
      next: "Send the values 0 to 9, each as a text of its own.",
    },
    receiver: {
      likely:
        "Perhaps the question, or a line, has another text than the task's. Whatever a REQ sends is a question, and gets an answer: here, a value.",
      next: "Send nothing but `ready`, once for each value, and print the value as it came.",
    },
    seen: {
      parts: {
        sender: {
          likely:
            "Perhaps the whole question is sent back, with the value behind it. A message to a REQ is who has asked, an empty part, and the answer: whatever comes after the empty part is the answer, in so many parts.",
          next: 'Answer with three parts, as in `await router.send([server, "", value])`.',
          elsewhere: { next: "Answer with three parts: who has asked, an empty one, and the value." },
        },
        receiver: {
          likely: "A list of texts becomes one message with a part for each.",
          next: "Ask with one text: `ready`.",
        },
      },
    },
  },
  "missing-value": {
    sender: {
      likely:
        "Perhaps the client ends before all values are handed out, takes a question and gives no answer, or tries again and again to answer a server that is gone.",
      next: "Take a question and answer it once, again and again, until 9 is handed out. Of what is received, the text is the third part.",
    },
    receiver: {
      likely: "Perhaps a line is not in the code yet, or its text differs a little from the task's.",
      next: "For each value, print `received V`, work, and print `value: V`.",
    },
  },
  crashed: {
    sender: {
      likely:
        "The program came to an error that it does not handle, and ended. If that is EHOSTUNREACH (host unreachable): so a ROUTER with `mandatory` says that the server which has asked is gone.",
      next: "Read the error: its own words are below. Catch what the send throws, and give the same value to the next server that asks.",
    },
    receiver: {
      likely:
        "The program came to an error that it does not handle, and ended. If that is EFSM: a REQ sends and receives by turn, and this was the wrong one of the two.",
      next: "Read the error: its own words are below. Ask once, receive once, and then ask again.",
    },
  },
  "waits-for-server": {
    likely:
      "Perhaps the client waits until all servers are there, or until all are done, for one question more than there are values, or for some time.",
    next: "Answer each question as it comes. When the last value is handed out, end.",
  },
  "stops-early": {
    likely:
      "Perhaps the server ends after one value, after a number of them, or when no answer comes for a while.",
    next: "Ask again after each value, and wait for the answer as long as it takes, until the server is stopped.",
  },
  "nothing-bound": {
    likely:
      "Perhaps the bind is not in the code yet, is not called, or the program ends before it comes to it.",
    next: 'Create a Router socket and `await router.bind("tcp://127.0.0.1:5559")` before the first receive.',
    elsewhere: {
      next: "Create a ROUTER socket, and bind it to tcp://127.0.0.1:5559 before the first receive.",
    },
  },
  "wrong-side": {
    sender: {
      likely: "The client connects. Servers connect to it, and two sides that connect never meet.",
      next: 'Let the client bind: `await router.bind("tcp://127.0.0.1:5559")`.',
      elsewhere: { next: "Let the client bind tcp://127.0.0.1:5559." },
    },
    receiver: {
      likely: "The server binds the port. That is the client's part: servers come and go, and connect to it.",
      next: 'Let the server connect: `request.connect("tcp://localhost:5559")`.',
      elsewhere: { next: "Let the server connect to tcp://localhost:5559." },
    },
  },
};
