import type { Texts } from "../explanation.ts";

/** What can go wrong in Part 1, and so in every lesson. */
export const PART_1 = {
  "no-program": {
    likely: "There is nothing to start: the file is missing or empty, or the command has a typing mistake.",
    next: "Write the program in the file named above, or correct the command. `npm install` lays out the starter again where a file is missing.",
  },
  "does-not-compile": {
    likely: "The program has a syntax error, or imports a name that is not there, so none of it was run.",
    next: "Go to the line named above; the mistake is there or just before it. Your editor marks it too.",
  },
  crashed: {
    likely: "An error was thrown that the program does not handle.",
    next: "Read the error: its own words and line are above. Start the program by hand to see all of it.",
  },
  "nothing-bound": {
    likely: "The program does not bind its socket to port 5559, or it has ended before it came to that.",
    next: 'Create a Push socket and `await push.bind("tcp://127.0.0.1:5559")` before the first send.',
  },
  "not-connected": {
    client: {
      likely: "The program does not connect its socket to port 5559, or it has ended before it came to that.",
      next: 'Create a Push socket and `push.connect("tcp://localhost:5559")` before the first send.',
    },
    server: {
      likely: "The program does not connect its socket to port 5559, or it has ended before it came to that.",
      next: 'Create a Pull socket and `pull.connect("tcp://localhost:5559")` before the first receive.',
    },
  },
  "wrong-port": {
    likely:
      "The port in the endpoint is another than the one where the other side is. ZeroMQ keeps trying in silence, so nothing says so.",
    next: "Use port 5559 in the endpoint, on both sides.",
  },
  "bind-not-awaited": {
    likely:
      "A port is not open at once: `bind()` gives a promise. Until that is done the socket takes no value, and a send fails.",
    next: 'Put `await` before the bind: `await push.bind("tcp://127.0.0.1:5559")`, then send.',
  },
  "wrong-address": {
    likely:
      "An endpoint has three parts: the transport, the address and the port. `tcp://127.0.0.1:5559` is a TCP port of this machine; `ipc://` and `inproc://` open no port at all, and another address is another door.",
    next: "Bind the endpoint of the task, to the letter: `tcp://127.0.0.1:5559`.",
  },
  "wrong-side": {
    client: {
      likely: "The client connects. Then nobody opens the port: two sides that connect never meet.",
      next: "The client is the side that binds here: `await push.bind(…)` in place of `push.connect(…)`.",
    },
    server: {
      likely: "The server binds the port. The client has bound it already, and only one program can.",
      next: "The server is the side that connects here: `pull.connect(…)` in place of `pull.bind(…)`.",
    },
  },
  "wrong-socket": {
    client: {
      likely:
        "ZeroMQ sockets meet only in fitting pairs. A socket that sends to a PULL has to be a PUSH; with any other the connection is closed at once.",
      next: "Create the client's socket as a `Push`.",
    },
    server: {
      likely:
        "ZeroMQ sockets meet only in fitting pairs. A socket that receives from a PUSH has to be a PULL; with any other the connection is closed at once.",
      next: "Create the server's socket as a `Pull`.",
    },
  },
  "waits-for-reply": {
    likely:
      "The program sends and then asks for an answer. It can go no faster than the one who answers: that is request and reply, not push.",
    next: "Send with a Push socket, and take out what receives an answer. Nothing comes back.",
  },
  "waits-for-server": {
    likely: "The program watches, in some way, what the server does, and goes on only when that is done.",
    next: "Send, and end. Once `await push.send(…)` resolves, delivery is no longer the program's work.",
  },
  "send-not-awaited": {
    likely:
      "A send was started while the one before it was still under way. A socket does one send at a time.",
    next: "Put `await` before each `push.send(…)`, also inside a loop. `forEach` does not wait for an async function; `for … of` does.",
  },
  "missing-value": {
    client: {
      likely: "The program does not come to that send: it is not in the code yet, or something skips it.",
      next: "Compare the loop with the values that the task names. Mind the value 0, which counts as false in a condition.",
    },
    server: {
      likely:
        "The line is not in the code yet, its text differs a little from the task's, or something skips that value.",
      next: "Compare the text with the task's, letter by letter. Mind the value 0, which counts as false in a condition.",
    },
  },
  "extra-value": {
    client: {
      likely: "The loop runs once too often, or a value is sent a second time.",
      next: "Send exactly the values that the task names, each in one message of its own.",
    },
    server: {
      likely: "A line is printed for something that did not arrive, or twice for one value.",
      next: "Print one line for each message that `receive()` gives.",
    },
  },
  "out-of-order": {
    client: {
      likely:
        "The sends do not wait for one another, or the loop runs another way. One connection keeps the order in which its sends were made.",
      next: "Send in rising order, and await each send before the next.",
    },
    server: {
      likely:
        "One connection keeps the order of its values. The program changes the order: it sorts, does several at the same time, or has connected twice.",
      next: "Connect once. Handle one message completely, then receive the next.",
    },
  },
  "wrong-value": {
    client: {
      likely:
        "The counting starts or steps otherwise than the task's, or what was sent is not the text of the number: a socket sends the text of whatever it is given, and an object becomes `[object Object]`.",
      next: "Compare the values with those of the task. Send the number's text alone, such as `String(i)`, as a message of one part.",
    },
    server: {
      likely:
        "The line does not carry the text of the message. `receive()` gives a list of Buffers, and a variable may have moved on by the time it is printed.",
      next: "Take the first part of the message, `const [value] = await pull.receive()`, and print its text.",
    },
  },
  "printed-not-sent": {
    likely:
      "Printing and sending are two things. The line was printed, and its send is missing, failed, or was meant for another socket.",
    next: "After each `sending …` line, `await push.send(…)` on the socket that is bound to 5559, and let no error vanish in a `catch`.",
  },
  "sent-not-printed": {
    likely: "The value went out and the line was not printed, or its text differs a little from the task's.",
    next: "Print `sending 0` with `console.log`, just before the send. Compare it with the task's, letter by letter.",
  },
  "never-receives": {
    likely:
      "The socket is connected, and values are waiting for it. Connecting alone takes none: the program has to ask for each.",
    next: "Loop with `for await (const [value] of pull)`, or call `await pull.receive()` again and again.",
  },
  "receive-not-awaited": {
    likely:
      "`receive()` gives a promise: the message is in it only once one has come. Without `await` the program goes on with the promise, or asks a second time while the first is still under way.",
    next: "Put `await` before `pull.receive()`, and ask for one message after the other: `const [value] = await pull.receive()`.",
  },
  "received-not-printed": {
    likely:
      "The program takes the values and does not print the line, prints it on another stream, or its text differs a little from the task's.",
    next: "Print `received …` with `console.log` for each message. Compare the text with the task's, letter by letter.",
  },
  "early-value": {
    likely:
      "The work is shorter than WORK_MS, is not waited for, or comes after the line. WORK_MS is in milliseconds.",
    next: "Print `received …`, wait for WORK_MS milliseconds with `await`, then print `value: …`.",
  },
  "late-received": {
    likely:
      "The program has the value, and says so only when something else has happened: its work is done, the next value has come, or it is stopped.",
    next: "Print `received …` as the first thing after the message is there, with nothing in between.",
  },
  "late-value": {
    likely:
      "The work on the value is done, and the program says so only when something else happens: the next value comes, or it is stopped.",
    next: "Print `value: …` as soon as the work on that value is over, before the next message is asked for.",
  },
  "overlapping-work": {
    likely:
      "The program takes the next value while it still works on the one before: the work is started and not awaited.",
    next: "Put `await` before the work, so that the loop comes to the next value only when it is done.",
  },
  "stops-early": {
    likely: "The program counts what it receives, or receives only once, and then comes to its end.",
    next: "A server does not know how many values will come: loop without an end.",
  },
  "never-ends": {
    client: {
      likely:
        "Something keeps the program alive after its last send: a timer, an open server, a loop, another socket with unsent messages, or a child process.",
      next: "Let the program come to its end after the last send. Clear timers, and close what is open.",
    },
    server: {
      likely:
        "The program handles the signal and then does not end, or something that it started outlives it.",
      next: "Let SIGTERM end the program: take out the handler, or close the socket and end in it.",
    },
  },
  "wrong-exit-code": {
    likely:
      "Whoever started the program learns from its exit code whether it went well: 0 says yes, and every other number says no. This one does not tell what happened.",
    next: "Set `process.exitCode = 1` where the task asks for it, and only there. A program that comes to its own end has code 0; `process.exit()` or an exit code in another branch changes that.",
  },
  race: {
    likely:
      "The program comes out right or wrong by chance: it counts on the other side being there at a certain moment, or on a time that is mostly long enough.",
    next: "Look where the two runs below part. Wait for the thing itself, not for a time: no timer, no limit, and no look at whether the other side is there in place of an `await`.",
  },
  "lost-at-exit": {
    likely:
      "The program left while a message was still on its way out. `process.exit()` and `linger: 0` throw away what is not delivered yet.",
    next: "Await every send, and let the program end by itself, without `process.exit()` and with the usual linger.",
  },
} satisfies Texts;
