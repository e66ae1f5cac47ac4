import type { Texts } from "../explanation.ts";

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
