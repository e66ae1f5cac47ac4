import type { Table } from "../explanation.ts";

/** What can go wrong in Part 1, and so in every lesson. */
export const PART_1 = {
  "no-program": {
    comesIn: { sender: 1, receiver: 3 },
    likely: "There is nothing to start: the file is missing or empty, or the command has a typing mistake.",
    next: "Write the program in the file named above, or correct the command. `npm install` lays out the starter again where a file is missing.",
    elsewhere: {
      next: "Correct the command, or put the program where the command looks for it. A path in it is taken from the folder in which you type, or from the folder of the lesson.",
    },
    seen: {
      "missing-file": {
        likely: "The command was started, and did not find the program that it is given.",
        next: "Correct the path in the command, or put the program there. A path is taken from the folder in which you type, or from the folder of the lesson.",
      },
    },
  },
  "does-not-compile": {
    comesIn: { sender: 1, receiver: 3 },
    likely: "The program has a mistake in its text, or uses a name that is not there, so none of it was run.",
    next: "Go to the line named above; the mistake is there or just before it. Your editor marks it too.",
    elsewhere: { next: "Read the first of the messages below: the others often follow from it." },
  },
  crashed: {
    comesIn: { sender: 1, receiver: 3 },
    likely: "The program came to an error that it does not handle, and ended.",
    next: "Read the error: its own words are below. Start the program by hand to see all of it.",
    seen: {
      "without-words": {
        likely: "The program ended as one does that failed, and said nothing of why.",
        next: "Start the program by hand, as it is named above, and print how far it comes.",
      },
    },
  },
  "nothing-bound": {
    comesIn: { sender: 1, receiver: 11 },
    toldBy: "calls",
    likely:
      "Perhaps the bind is not in the code yet, is not called, or the program ends before it comes to it.",
    next: 'Create a Push socket and `await push.bind("tcp://127.0.0.1:5559")` before the first send.',
    elsewhere: { next: "Create a PUSH socket, and bind it to tcp://127.0.0.1:5559 before the first send." },
    seen: {
      "open-in-vain": {
        likely:
          "The port was open, and nobody could shake hands there. Perhaps the socket is closed again too early, or what listens there is no ZeroMQ socket.",
        next: "Bind the socket that sends, and leave it open until all is sent.",
      },
    },
  },
  "not-connected": {
    comesIn: { sender: 8, receiver: 3 },
    toldBy: "calls",
    sender: {
      likely:
        "Perhaps the connect is not in the code yet, is not called, or the program ends before it comes to it.",
      next: 'Create a Push socket and `push.connect("tcp://localhost:5559")` before the first send.',
      elsewhere: {
        next: "Create a PUSH socket, and connect it to tcp://localhost:5559 before the first send.",
      },
    },
    receiver: {
      likely:
        "Perhaps the connect is not in the code yet, is not called, or the program ends before it comes to it.",
      next: 'Create a Pull socket and `pull.connect("tcp://localhost:5559")` before the first receive.',
      elsewhere: {
        next: "Create a PULL socket, and connect it to tcp://localhost:5559 before the first receive.",
      },
    },
    seen: {
      "comes-late": {
        likely:
          "A socket that finds nobody tries again after its reconnect interval: 100 ms, unless you set another. Perhaps yours is very long, or the socket has been closed or disconnected.",
        next: "Leave the reconnect interval as it is, and the socket open.",
      },
    },
  },
  "wrong-port": {
    comesIn: { sender: 1, receiver: 3 },
    likely:
      "The port in the endpoint is another than the one where the other side is. ZeroMQ keeps trying in silence, so nothing says so.",
    next: "Use port 5559 in the endpoint, on both sides.",
  },
  "bind-not-awaited": {
    comesIn: { sender: 1, receiver: 11 },
    likely:
      "A port is not open at once: `bind()` gives a promise. Until that is done the socket takes no value, and a send fails.",
    next: 'Put `await` before the bind: `await push.bind("tcp://127.0.0.1:5559")`, then send.',
    elsewhere: {
      likely: "The bind was still under way. Until it is done the socket takes no value, and a send fails.",
      next: "Wait until the bind is done, then send.",
    },
  },
  "wrong-address": {
    comesIn: { sender: 1, receiver: 3 },
    sender: {
      likely:
        "An endpoint has three parts: the transport, the address and the port. tcp://127.0.0.1:5559 is a TCP port of this machine; ipc:// and inproc:// open no port at all, and another address is another door.",
      next: "Bind the endpoint of the task, to the letter: tcp://127.0.0.1:5559.",
    },
    receiver: {
      likely:
        "An endpoint has three parts: the transport, the address and the port. The client's door is at 127.0.0.1. Another address is another door, though it may be this machine's too.",
      next: "Connect to the endpoint of the task, to the letter: tcp://localhost:5559.",
    },
  },
  "wrong-side": {
    comesIn: { sender: 1, receiver: 3 },
    sender: {
      likely: "The client connects. Then nobody opens the port: two sides that connect never meet.",
      next: "The client is the side that binds here: `await push.bind(…)` in place of `push.connect(…)`.",
      elsewhere: { next: "The client is the side that binds here. Bind in place of the connect." },
    },
    receiver: {
      likely: "The server binds the port. The client has bound it already, and only one program can.",
      next: "The server is the side that connects here: `pull.connect(…)` in place of `pull.bind(…)`.",
      elsewhere: { next: "The server is the side that connects here. Connect in place of the bind." },
    },
    seen: {
      "connects-too": {
        likely:
          "The socket has bound the port and connects to it as well. With each connect it has a peer more, which gets its turn, and here that peer is itself: what goes there arrives nowhere.",
        next: "Bind, and take the connect out. One side binds, the other connects.",
      },
    },
  },
  "wrong-socket": {
    comesIn: { sender: 1, receiver: 3 },
    sender: {
      likely:
        "ZeroMQ sockets meet only in fitting pairs. A socket that sends to a PULL has to be a PUSH; with any other the connection is closed at once.",
      next: "Create the client's socket as a `Push`.",
      elsewhere: { next: "Create the client's socket as a PUSH." },
    },
    receiver: {
      likely:
        "ZeroMQ sockets meet only in fitting pairs. A socket that receives from a PUSH has to be a PULL; with any other the connection is closed at once.",
      next: "Create the server's socket as a `Pull`.",
      elsewhere: { next: "Create the server's socket as a PULL." },
    },
  },
  "wrong-security": {
    comesIn: { sender: 1, receiver: 3 },
    likely:
      "Both ends of a connection name a security mechanism: NULL, PLAIN or CURVE. Where the two differ, the library ends the connection and says nothing to the program. A user name, a password or a key that is set on one socket chooses a mechanism for it.",
    next: "Take the security options of the socket out. The other side has none in this lesson.",
  },
  "waits-for-reply": {
    comesIn: { sender: 1, receiver: 3 },
    sender: {
      likely:
        "The program sends and then asks for an answer. It can go no faster than the one who answers: that is request and reply, not push.",
      next: "Send with a PUSH socket, and take out what receives an answer. Nothing comes back.",
    },
    receiver: {
      likely:
        "The program works on a value and then answers. A client that pushes expects no answer, and a PULL has no way to give one.",
      next: "Receive with a PULL socket, and take out what answers. After the work comes the next value.",
    },
    seen: {
      answers: {
        likely:
          "After its work the server sends an answer. A PULL can only receive: its `send` never comes back, so the program stands still there for ever.",
        next: "Take the `send` out of the server. A client that pushes does not wait for an answer.",
        elsewhere: {
          likely:
            "After its work the server sends an answer. A PULL can only receive, and the client that pushes does not listen.",
          next: "Take the answer out of the server.",
        },
      },
    },
  },
  "waits-for-server": {
    comesIn: { sender: 1 },
    toldBy: "calls",
    seemsSoWithoutLines: true,
    likely:
      "Perhaps the program watches, in some way, what the server does, and goes on only when that is done.",
    next: "Send, and end. Once `await push.send(…)` resolves, delivery is no longer the program's work.",
    elsewhere: { next: "Send, and end. Once a send has returned, delivery is no longer the program's work." },
  },
  "send-not-awaited": {
    comesIn: { sender: 1 },
    likely:
      "A send was started while the one before it was still under way. A socket does one send at a time.",
    next: "Put `await` before each `push.send(…)`, also inside a loop. `forEach` does not wait for an async function; `for … of` does.",
    elsewhere: { next: "Begin a send only when the one before it is done." },
    seen: {
      "all-at-once": {
        likely:
          "Each send is awaited, but several functions that send run at the same time. A socket does one send at a time.",
        next: "Let one loop do all the sends, one after the other: `for (…) await push.send(…)`. `Promise.all` and `map` start all of them at once.",
        elsewhere: { next: "Let one loop do all the sends, one after the other." },
      },
    },
  },
  "missing-value": {
    comesIn: { sender: 1, receiver: 3 },
    toldBy: "calls",
    seemsSoWithoutLines: true,
    sender: {
      likely:
        "Perhaps the program does not come to that send: it is not in the code yet, or something skips it.",
      next: "Compare the loop with the values that the task names. Mind the value 0, which counts as false in a condition.",
      elsewhere: {
        next: "Compare the loop with the values that the task names. Mind the value 0, which counts as false in many languages.",
      },
    },
    receiver: {
      likely:
        "Perhaps the line is not in the code yet, its text differs a little from the task's, or something skips that value.",
      next: "Compare the text with the task's, letter by letter. Mind the value 0, which counts as false in a condition.",
      elsewhere: {
        next: "Compare the text with the task's, letter by letter. Mind the value 0, which counts as false in many languages.",
      },
    },
    seen: {
      gone: {
        likely:
          "A ROUTER drops what is for a peer that is gone, and only with `mandatory` it says so. Perhaps that is not set; or the send fails, and the value is counted as handed out all the same.",
        next: "With `new Router({ mandatory: true })` the send fails with EHOSTUNREACH. Count a value as handed out after its send, and give one that could not be sent to the next who asks.",
        elsewhere: {
          next: "With ZMQ_ROUTER_MANDATORY the send fails with EHOSTUNREACH. Count a value as handed out after its send, and give one that could not be sent to the next who asks.",
        },
      },
      "queued-elsewhere": {
        likely:
          "A socket that has both bound and connected has several peers, and gives each its turn. A connect makes a queue at once, also where nobody is: what goes into it waits there.",
        next: "Bind to 5559, and take the other connect out.",
      },
      rubbish: {
        likely:
          "Perhaps the line differs a little from the task's, the message was taken for a value, since it is JSON, or it was left out without a word. JSON is a good deal more than objects with a client and an n in them.",
        next: "Look at what the JSON is: an object, whose client is a text and whose n is a whole number. Say of everything else how many bytes it had.",
      },
      "never-begins": {
        likely:
          "Perhaps the count never comes to that number: a text is compared with a number, something is counted that does not happen, or it happened before the program began to listen.",
        next: "Print each event as it comes, and the count beside it. Listen before the port is open.",
      },
    },
  },
  "extra-value": {
    comesIn: { sender: 1, receiver: 3 },
    sender: {
      likely: "Perhaps the loop runs once too often, or a value is sent a second time.",
      next: "Send exactly the values that the task names, each in one message of its own.",
    },
    receiver: {
      likely: "Perhaps a line is printed for something that did not arrive, or twice for one value.",
      next: "Print one line for each message that `receive()` gives.",
      elsewhere: { next: "Print one line for each message that the socket gives." },
    },
  },
  "out-of-order": {
    comesIn: { sender: 1, receiver: 3 },
    sender: {
      likely:
        "Perhaps the sends do not wait for one another, or the loop runs another way. One connection keeps the order in which its sends were made.",
      next: "Send in rising order, and await each send before the next.",
      elsewhere: { next: "Send in rising order, one value after the other, over one connection." },
    },
    receiver: {
      likely:
        "One connection keeps the order of its values. Perhaps the program changes it: it sorts, does several at the same time, or has connected twice.",
      next: "Connect once. Handle one message completely, then receive the next.",
    },
  },
  "wrong-value": {
    comesIn: { sender: 1, receiver: 3 },
    sender: {
      likely:
        "Perhaps the counting starts or steps otherwise than the task's, or something is added to the value.",
      next: "Compare the values with those of the task. Send the number's text alone, such as `String(i)`, as a message of one part.",
      elsewhere: {
        next: "Compare the values with those of the task. Send the number's text alone, as a message of one part.",
      },
    },
    receiver: {
      likely:
        "Perhaps a variable has moved on by the time it is printed, or the line has another text than the message.",
      next: "Print the text of the message's first part, with `const [value] = await pull.receive()` and `value.toString()`.",
      elsewhere: { next: "Print the text of the message, and nothing else after the line's first word." },
    },
    seen: {
      bare: {
        sender: {
          likely:
            "A message from a REQ has an empty part before its text, and its answer needs one, too. A ROUTER gives that part, and does not put it in by itself.",
          next: 'Answer with three parts, as in `await router.send([server, "", value])`; of what is received, the text is the third.',
          elsewhere: { next: "Answer with three parts: who has asked, an empty one, and the value." },
        },
        receiver: {
          likely:
            "A REQ puts an empty part before its question, by itself. Perhaps this is a DEALER, which does not, or a REQ that was told to put more before it (`correlate`).",
          next: "In the server, use `new Request()`.",
          elsewhere: { next: "In the server, use a REQ." },
        },
      },
      "no-number": {
        likely: "Perhaps the number is missing, or the space behind it: by that the server counts.",
        next: 'Begin each value with its number and a space, and fill it up to 4096 bytes, as `padEnd(4096, ".")` does.',
        elsewhere: { next: "Begin each value with its number and a space, and fill it up to 4096 bytes." },
      },
      size: {
        likely:
          "The size is that of the whole value: its number and the space are counted in. And it is bytes that are counted: a letter may take several.",
        next: 'Fill the whole value up to 4096 bytes, with letters of one byte, as `padEnd(4096, ".")` does.',
        elsewhere: { next: "Fill the whole value up to 4096 bytes, with letters of one byte each." },
      },
      json: {
        sender: {
          likely: "What arrived is JSON: the value was wrapped or quoted before it was sent.",
          next: "Send the number's text alone, such as `String(i)`.",
          elsewhere: { next: "Send the number's text alone." },
        },
        receiver: {
          likely: "The line carries JSON: the text was quoted or wrapped before it was printed.",
          next: "Print the text itself: `value.toString()`.",
          elsewhere: { next: "Print the text itself." },
        },
      },
      "printed-line": {
        likely: "What was sent is the line that is printed. The line is for whoever reads the screen.",
        next: "Print the line, and send the value alone: `String(i)`.",
        elsewhere: { next: "Print the line, and send the value alone." },
      },
      parts: {
        likely:
          "A message can have several parts, and a list of values becomes one message with a part for each.",
        next: "Send each value in a message of its own, with one part: `await push.send(String(i))`.",
        elsewhere: { next: "Send each value in a message of its own, with one part." },
      },
      "bytes-text": {
        likely:
          "A message is bytes. The line carries the way in which the language shows bytes, not the text in them.",
        next: "Make text of the bytes: `value.toString()`.",
        elsewhere: {
          next: "Decode the bytes to text before you print them, or receive the message as text.",
        },
      },
      "object-text": {
        likely: "An object was turned into text as it is, which says no more than that it is an object.",
        next: "Use the number in it, such as `String(i)`.",
        elsewhere: { next: "Use the value in it." },
      },
      "raw-bytes": {
        sender: {
          likely: "The value went out as raw bytes, and not as the text of a number.",
          next: "Send text: `String(i)`.",
          elsewhere: { next: "Send the digits as text." },
        },
        receiver: {
          likely: "The line carries raw bytes, and not the text of the value.",
          next: "Print the text of the message: `value.toString()`.",
          elsewhere: { next: "Print the text of the message." },
        },
      },
      "not-a-number": {
        likely: "The text was taken for a number, and it is none: a value may be any text.",
        next: "Leave the message as text. Nothing has to be counted with it.",
      },
      "trailing-nul": {
        likely:
          "A zero byte stands at the end of the value: in C a string ends with one, and it was counted in. On the wire a message has a length, and nothing at its end.",
        next: "Send as many bytes as the text has letters: the length without the zero byte.",
      },
      leftover: {
        likely:
          "Behind the value stands the end of a longer one that came before it: the program shows more of its buffer than the message has.",
        next: "Take as many bytes as the message has: the call that receives it says how many those are. In C, put a zero byte behind them.",
      },
      "line-break": {
        likely: "A line break hangs at the value, as in a line that is printed.",
        next: "Send the value alone, without the line break.",
      },
      undefined: {
        sender: {
          likely: "A variable that holds nothing was turned into text.",
          next: "Send the number's text, such as `String(i)`.",
          elsewhere: { next: "Send the number's text." },
        },
        receiver: {
          likely:
            "A variable that holds nothing was turned into text. A message of the client has one part, and `receive()` gives a list of parts: the first is the value.",
          next: "Take the first: `const [value] = await pull.receive()`.",
          elsewhere: {
            likely: "A variable that holds nothing was turned into text.",
            next: "Print the message that was received.",
          },
        },
      },
      empty: {
        likely: "An empty text stands where the value should be.",
        next: "Look at what the variable holds at that moment.",
      },
      "off-by-one": {
        likely: "The counting begins with another number than the task's, or is one step ahead.",
        next: "Count from 0, and send the number that was just printed.",
      },
      "as-number": {
        likely:
          "The text was made into a number and back: leading zeros are gone then, and letters end it. The value `0042` is not 42.",
        next: "Leave the message as text, and print it as it came.",
      },
    },
  },
  "printed-not-sent": {
    comesIn: { sender: 1 },
    toldBy: "calls",
    likely:
      "Printing and sending are two things. Perhaps the send is missing, has failed, or was meant for another socket.",
    next: "After each `sending …` line, `await push.send(…)` on the socket at port 5559, and let no error vanish in a `catch`.",
    elsewhere: {
      next: "After each line, send the value on the socket at port 5559, and let no error go unseen.",
    },
  },
  "sent-not-printed": {
    comesIn: { sender: 1 },
    toldBy: "whole output",
    seemsSoWithoutLines: true,
    likely: "Perhaps the line is not in the code yet, or its text differs a little from the task's.",
    next: "Print `sending 0` with `console.log`, just before the send. Compare it with the task's, letter by letter.",
    elsewhere: {
      next: "Print `sending 0` on standard output, just before the send. Compare it with the task's, letter by letter.",
    },
    seen: {
      "how-many": {
        likely:
          "Perhaps that line is not in the code yet, or it says something else than the task's, as another number.",
        next: "Print how many there are, with `console.log`, before the first send. Compare the line with the task's, letter by letter.",
        elsewhere: {
          next: "Print how many there are, on standard output, before the first send. Compare the line with the task's, letter by letter.",
        },
      },
    },
  },
  "not-flushed": {
    comesIn: { sender: 1, receiver: 3 },
    likely:
      "Perhaps the lines are there, and wait in a buffer. In many languages a program prints line by line only to a terminal; this system has none to give, so its standard output was a pipe, and what is in a buffer comes out at the end, or never.",
    next: "Empty the buffer after each line (flush), or have standard output buffered by the line.",
  },
  "never-receives": {
    comesIn: { receiver: 3 },
    toldBy: "calls",
    seemsSoWithoutLines: true,
    likely:
      "The socket is connected, and values are waiting for it. Connecting alone takes none: the program has to ask for each.",
    next: "Loop with `for await (const [value] of pull)`, or call `await pull.receive()` again and again.",
    elsewhere: { next: "Receive one message after the other, in a loop." },
  },
  "receive-not-awaited": {
    comesIn: { receiver: 3 },
    likely:
      "`receive()` gives a promise: the message is in it only once one has come. Without `await` the program goes on with the promise, or asks a second time while the first is still under way.",
    next: "Put `await` before `pull.receive()`, and ask for one message after the other: `const [value] = await pull.receive()`.",
    elsewhere: {
      likely: "A message was asked for while the one before it was still under way.",
      next: "Wait for each message before you ask for the next.",
    },
  },
  "received-not-printed": {
    comesIn: { receiver: 3 },
    seemsSoWithoutLines: true,
    likely:
      "Perhaps the line is not in the code yet, goes to another stream, or its text differs a little from the task's.",
    next: "Print `received …` with `console.log` for each message. Compare the text with the task's, letter by letter.",
    elsewhere: {
      next: "Print `received …` on standard output for each message. Compare the text with the task's, letter by letter.",
    },
  },
  "early-value": {
    comesIn: { receiver: 4 },
    likely:
      "Perhaps the work is shorter than WORK_MS, is not waited for, or comes after the line. WORK_MS is in milliseconds.",
    next: "Print `received …`, wait for WORK_MS milliseconds with `await`, then print `value: …`.",
    elsewhere: { next: "Print `received …`, wait for WORK_MS milliseconds, then print `value: …`." },
    seen: {
      "cut-short": {
        likely:
          "The signal cut the work short. In some languages a signal ends the sleep that it meets, and the program goes on as if the time were over.",
        next: "After such a sleep, look how much of the time is left, and sleep for that.",
      },
    },
  },
  "late-received": {
    comesIn: { receiver: 3 },
    seemsSoWithoutLines: true,
    likely:
      "The program has the value, and says so only when something else has happened: its work is done, the next value has come, or it is stopped.",
    next: "Print the value's line as the first thing after the message is there, with nothing in between.",
  },
  "late-value": {
    comesIn: { receiver: 4 },
    seemsSoWithoutLines: true,
    likely:
      "The work on the value is done, and the program says so only when something else happens: the next value comes, or it is stopped.",
    next: "Print `value: …` as soon as the work on that value is over, before the next message is asked for.",
  },
  "overlapping-work": {
    comesIn: { receiver: 4 },
    likely:
      "The program takes the next value while it still works on the one before: the work is started and not waited for.",
    next: "Put `await` before the work, so that the loop comes to the next value only when it is done.",
    elsewhere: {
      next: "Do the work in the loop itself, so that it comes to the next value only when the work is done.",
    },
  },
  "stops-early": {
    comesIn: { receiver: 3 },
    likely: "Perhaps the program counts what it receives, or receives only once, and then comes to its end.",
    next: "A server does not know how many values will come: loop without an end.",
    seen: {
      "when-quiet": {
        likely:
          "Nothing came for a while, and the program took that for the end. A client may be silent for hours, and then send.",
        next: "Wait for the next value without a limit. Where a limit has to be, go on waiting when it is over.",
      },
    },
  },
  "never-ends": {
    comesIn: { sender: 1, receiver: 3 },
    toldBy: "calls",
    sender: {
      likely:
        "Perhaps something keeps the program alive after its last send: a timer, an open server, a loop, another socket with unsent messages, or another process that it started.",
      next: "Let the program come to its end after the last send. Clear timers, and close what is open.",
    },
    receiver: {
      likely:
        "Perhaps the program handles the signal and then does not end, or something that it started outlives it.",
      next: "Let SIGTERM and Ctrl-C (SIGINT) end the program: take out its handler, or close the socket and end in it.",
    },
    seen: {
      "has-all": {
        likely:
          "Perhaps the loop over the messages goes on when the last one is there, or something else keeps the program alive, as a timer or another socket.",
        next: "Leave the loop when all is there and printed; a program with nothing left to do ends.",
      },
    },
  },
  "wrong-exit-code": {
    comesIn: { sender: 1, receiver: 9 },
    likely:
      "Whoever started the program learns from its exit code whether it went well: 0 says yes, and every other number says no. This one does not tell what happened.",
    next: "Set `process.exitCode = 1` where the task asks for it, and only there. A program that comes to its own end has code 0; `process.exit()` or an exit code in another branch changes that.",
    elsewhere: {
      next: "End with code 1 where the task asks for it, and only there; otherwise with code 0.",
    },
  },
  race: {
    comesIn: { sender: 1, receiver: 3 },
    likely:
      "Perhaps the program counts on the other side being there at a certain moment, or on a time that is mostly long enough.",
    next: "Look where the two runs below part. Wait for the thing itself, not for a time: no timer, no limit, and no look at whether the other side is there in place of an `await`.",
    elsewhere: {
      next: "Look where the two runs below part. Wait for the thing itself, not for a time.",
    },
  },
  "lost-at-exit": {
    comesIn: { sender: 1 },
    toldBy: "calls",
    likely:
      "The program left while a message was still on its way out. `process.exit()` and `linger: 0` throw away what is not out yet.",
    next: "Await every send, and let the program end by itself, without `process.exit()` and with the usual linger.",
    elsewhere: {
      likely:
        "The program left while a message was still on its way out. What a socket has not sent yet is in the process's own memory, and goes with it.",
      next: "Close the socket and terminate the context before the end: that waits until all is out, or the linger is over. Some languages do neither by themselves, and some libraries set the linger to 0 (ZMQ::FFI and Java's ZContext do): set it to -1.",
    },
  },
} satisfies Table;
