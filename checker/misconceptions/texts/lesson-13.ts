import type { Texts } from "../explanation.ts";

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
