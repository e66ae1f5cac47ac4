import { describe, expect, it } from "vitest";
import { CLIENT, CLIENT_ALONE, CONNECTING_CLIENT, SERVER, SERVER_ALONE } from "../cast/parts.ts";
import type { Call, Happening } from "../history/event.ts";
import { arrives } from "./arrives.ts";
import { binds } from "./binds.ts";
import { ended, handshake, history, over, says, sent, started, toldToStop, took } from "./by-hand.ts";
import type { Claim } from "./claim.ts";
import { doesNotWait } from "./does-not-wait.ts";
import { ends } from "./ends.ts";
import { givesUp, waitsInTime } from "./gives-up.ts";
import { printsValues } from "./prints-values.ts";
import { serverGetsAll } from "./server-gets-all.ts";
import { stays } from "./stays.ts";
import { stops } from "./stops.ts";
import { worksOn } from "./works-on.ts";

// What a claim finds, in which words and by which events, where no example of a wrong program comes to it.

type Step = readonly [who: string, happening: Happening];
const client = (...happenings: readonly Happening[]): Step[] => happenings.map((each) => ["client", each]);
const server = (...happenings: readonly Happening[]): Step[] => happenings.map((each) => ["server", each]);
const VALUES = ["0", "1", "2"];
const OVER: Step = ["harness", over];
const MET = client(started, handshake);
const SERVED = server(started, handshake);
const sending = (...values: readonly string[]): Happening[] =>
  values.map((value) => says(`sending ${value}`));
const arriving = (...values: readonly string[]): Step[] => values.map((value) => ["server", took(value)]);
const sends = (...values: readonly string[]): Step[] => values.map((value) => ["client", sent(value)]);

let lastCall = 0;
/** A call on one of several sockets: where it begins, and where it ends, if it does. */
function call(name: Call["call"], detail: string, end?: "done" | string, socket = 1): Happening[] {
  const id = ++lastCall;
  const socketType = name === "receive" ? "PULL" : "PUSH";
  const called = { what: "called", call: name, socketType, socket, id, detail } as const;
  const begins: Happening = { ...called, outcome: "started" };
  if (end === undefined) return [begins];
  return [
    begins,
    end === "done" ? { ...called, outcome: "done" } : { ...called, outcome: "failed", detail: end },
  ];
}
const HERE = "tcp://127.0.0.1:5559";
const ELSEWHERE = "tcp://127.0.0.1:5571";
const BOUND = call("bind", HERE, "done");

/** `misconception/cause: because`, and the events by which that is found; or whether it holds or is open. */
function told(claim: Claim, steps: readonly Step[]): string {
  const events = history(...steps);
  const finding = claim.judge(events);
  const by = finding.evidence.map((at) => `${events[at]?.who} ${events[at]?.what}`).join(", ");
  if (finding.verdict !== "broken") return by === "" ? finding.verdict : `${finding.verdict} (${by})`;
  const cause = finding.seen === undefined ? "" : `/${finding.seen}`;
  return `${finding.misconception}${cause}: ${finding.because} (${by})`;
}

describe("how a program ends", () => {
  const left = (...pids: readonly number[]): Happening => ({
    what: "ended",
    code: 0,
    signal: null,
    errors: [],
    leftBehind: pids,
  });
  const killed = server({ what: "killed" }, ended(null));

  it.each<[string, Claim, Step[], string]>([
    [
      "one process of it is left",
      ends(CLIENT),
      client(left(4711)),
      "never-ends: it ended and left a process running (4711); the checker had to end it (client ended)",
    ],
    [
      "several are",
      ends(CLIENT),
      client(left(4711, 4712)),
      "never-ends: it ended and left 2 processes running (4711, 4712); the checker had to end them (client ended)",
    ],
    [
      "it had to be stopped",
      ends(CLIENT),
      client(toldToStop, ended(null)),
      "never-ends: it went on running until the checker stopped it (client told to stop, client ended)",
    ],
    [
      "its code is its own, and it said nothing",
      ends(CLIENT),
      client(ended(3)),
      "wrong-exit-code: it came to its end with code 3 (client ended)",
    ],
    [
      "its code is its own, and it said why",
      ends(CLIENT),
      client(ended(3, "enough")),
      "wrong-exit-code: it came to its end with code 3; its last words on standard error were `enough` (client ended)",
    ],
    [
      "it would not stop",
      stops(SERVER),
      [...server(toldToStop), ...killed],
      "never-ends: it was sent SIGTERM and went on running; it had to be killed (server told to stop, server killed)",
    ],
    [
      "it stopped, and left a process",
      stops(SERVER),
      server(toldToStop, left(4711)),
      "never-ends: it ended and left a process running (4711); the checker had to end it (server ended)",
    ],
    ["it was told to stop, and has not ended", stops(SERVER), server(toldToStop), "untested"],
    ["it stopped", stops(SERVER), server(toldToStop, ended(0)), "holds (server told to stop, server ended)"],
    [
      "a value was sent, and it left",
      stays(SERVER),
      [...SERVED, ...sends("7"), ...server(ended(0))],
      "stops-early: it ended by itself, with code 0, when 1 value had been sent (server ended)",
    ],
    ["it left before anybody met it", stays(SERVER), server(started, ended(0)), "untested"],
    [
      "it rested between two values, and left after the second",
      stays(SERVER),
      [...SERVED, ...sends("7"), ...server({ what: "rested" }), ...sends("8", "9"), ...server(ended(0))],
      "stops-early: it ended by itself, with code 0, when 3 values had been sent (server ended)",
    ],
    [
      "it rested, and left when nothing came",
      stays(SERVER),
      [...SERVED, ...sends("7"), ...server({ what: "rested" }, ended(0))],
      "stops-early/when-quiet: it ended by itself, with code 0, 0.0 s after the last value was sent, when nothing came (server rested, server ended)",
    ],
    [
      "it rested, and left before anything was sent",
      stays(SERVER),
      [...SERVED, ...server({ what: "rested" }, ended(0))],
      "stops-early/when-quiet: it ended by itself, with code 0, 0.0 s after the last value was sent, when nothing came (server rested, server ended)",
    ],
  ])("where %s", (_, claim, steps, expected) => {
    expect(told(claim, steps)).toBe(expected);
  });
});

describe("a send that was not awaited, or whose bind was not", () => {
  const judged = (...calls: readonly Happening[]): string =>
    told(binds(CLIENT), [...client(started), ...client(...calls), ...client(ended(0)), OVER]);
  const failed = call("send", "1", "EBUSY");

  it("is told apart by what was under way on the same socket", () => {
    const [begins, ends] = call("bind", HERE, "done");
    if (!begins || !ends) throw new Error("a call has a beginning and an end");
    expect(judged(begins, ...failed, ends)).toBe(
      "bind-not-awaited: a send failed with EBUSY, because the bind was still under way (client called)",
    );
    expect(judged(begins, ends, ...failed)).toBe(
      "send-not-awaited: a send failed with EBUSY, because the one before it was still under way (client called)",
    );
    // Another socket's bind is under way.
    const [another = begins] = call("bind", ELSEWHERE, undefined, 2);
    expect(judged(begins, ends, another, ...failed)).toContain("send-not-awaited");
    // Another socket was bound long before this one.
    expect(judged(...call("bind", ELSEWHERE, "done", 2), begins, ...failed, ends)).toContain(
      "bind-not-awaited",
    );
    // This one is bound again after that.
    expect(judged(begins, ends, ...failed, ...call("bind", ELSEWHERE))).toContain("send-not-awaited");
  });

  it("is told with what did not arrive, where somebody was there", () => {
    const steps = [...MET, ...client(...BOUND, ...failed), ...client(ended(0)), ...arriving("0", "2"), OVER];
    expect(told(arrives(CLIENT, VALUES), steps)).toBe(
      "send-not-awaited: 1 never arrived (0 and 2 did): a send failed with EBUSY, because the one before it was still under way (client called)",
    );
  });
});

describe("a send that was cut off", () => {
  const lost = (...calls: readonly Happening[]): string =>
    told(binds(CLIENT), [...client(started), ...client(...BOUND, ...calls), ...client(ended(0)), OVER]);
  const [begins, fails] = call("send", "0", "EAGAIN");
  const closing = (socket: number): Happening[] => call("close", "", "done", socket);

  it("is lost where its socket was closed under it, and not where another's was, or it had ended by then", () => {
    if (!begins || !fails) throw new Error("a call has a beginning and an end");
    const isLost =
      "lost-at-exit: it bound and began to send 0, and was gone before a server could have come (client called, client called, client ended)";
    expect(lost(begins, ...closing(1), fails)).toBe(isLost);
    expect(lost(begins)).toBe(isLost);
    const isNot = /^missing-value: it opened the port/;
    expect(lost(begins, ...closing(2), fails)).toMatch(isNot);
    expect(lost(begins, fails, ...closing(1))).toMatch(isNot);
    expect(lost(...closing(1), begins, fails)).toMatch(isNot);
  });
});

describe("a socket that has connected to another place, too", () => {
  const judged = (...calls: readonly Happening[]): string =>
    told(arrives(CLIENT, VALUES), [
      ...MET,
      ...client(...calls),
      ...client(ended(0)),
      ...arriving("0", "2"),
      OVER,
    ]);
  const elsewhere = call("connect", ELSEWHERE, "done");
  const done = call("send", "1", "done");
  const isElsewhere =
    "missing-value/queued-elsewhere: 1 never arrived (0 and 2 did): the socket has also connected to tcp://127.0.0.1:5571, and each value in its turn waits there for a peer (client called, client called)";

  it("has a queue for whoever may come there", () => {
    expect(judged(...BOUND, ...elsewhere, ...done)).toBe(isElsewhere);
    expect(judged(...elsewhere, ...BOUND, ...call("connect", HERE, "done", 2), ...done)).toBe(isElsewhere);
  });

  it.each<[string, Happening[]]>([
    ["its bind failed", [...call("bind", HERE, "EADDRINUSE"), ...elsewhere, ...done]],
    ["it is bound to another port", [...call("bind", "tcp://127.0.0.1:5560", "done"), ...elsewhere, ...done]],
    ["it was another socket that connected", [...BOUND, ...call("connect", ELSEWHERE, "done", 2), ...done]],
    ["its connect failed", [...BOUND, ...call("connect", ELSEWHERE, "EINVAL"), ...done]],
    ["it has connected to the port itself", [...BOUND, ...call("connect", HERE, "done"), ...done]],
    ["no send of it was done", [...BOUND, ...elsewhere, ...call("send", "1", "EAGAIN")]],
    ["another socket has sent", [...BOUND, ...elsewhere, ...call("send", "1", "done", 2)]],
  ])("has none where %s", (_, calls) => {
    expect(judged(...calls)).not.toContain("queued-elsewhere");
  });
});

describe("a value that never arrived", () => {
  const lost = (middle: readonly Happening[], arrived: readonly string[] = []): string =>
    told(arrives(CLIENT, VALUES), [
      ...MET,
      ...client(...middle),
      ...client(ended(0)),
      ...arriving(...arrived),
      OVER,
    ]);
  const allDone = VALUES.flatMap((value) => call("send", value, "done"));

  it("was waiting in a send when the checker stopped the program", () => {
    const steps = [...MET, ...client(...BOUND, ...call("send", "0"), toldToStop, ended(null)), OVER];
    expect(told(arrives(CLIENT, VALUES), steps)).toBe(
      "waits-for-server: 0, 1 and 2 never arrived: its send of 0 was still waiting when the checker stopped it (client called, client told to stop)",
    );
    const idle = [...MET, ...client(...sending("0"), toldToStop, ended(null)), OVER];
    expect(told(arrives(CLIENT, VALUES), idle)).toBe(
      "printed-not-sent: 0, 1 and 2 never arrived, though it printed `sending 0`, and it was running until the checker stopped it (client printed, client told to stop)",
    );
    const silent = [...MET, ...client(toldToStop, ended(null)), OVER];
    expect(told(arrives(CLIENT, VALUES), silent)).toBe(
      "missing-value: 0, 1 and 2 never arrived, and it was running until the checker stopped it (client told to stop)",
    );
  });

  it("was cut off by the program's end, if its socket was at the port", () => {
    expect(lost([...BOUND, ...call("send", "2")], ["0", "1"])).toBe(
      "lost-at-exit: 2 never arrived (0 and 1 did): the program ended while 1 send had not come to an end (client called, client ended)",
    );
    expect(lost([...BOUND, ...call("send", "1"), ...call("send", "2")], ["0"])).toContain(
      "the program ended while 2 sends had not come to an end (client called, client called, client ended)",
    );
    // A socket that has connected is at the port as well as one that is bound.
    expect(lost([...call("connect", HERE, "done"), ...call("send", "2")], ["0", "1"])).toContain(
      "lost-at-exit",
    );
    expect(lost([...call("bind", ELSEWHERE, "done"), ...call("send", "2")], ["0", "1"])).toContain(
      "missing-value",
    );
    expect(lost([...BOUND, ...call("send", "2", undefined, 2)], ["0", "1"])).toContain("missing-value");
  });

  it("had been handed over, and was not written out", () => {
    expect(lost([...BOUND, ...allDone], ["0", "1"])).toBe(
      "lost-at-exit: 2 never arrived (0 and 1 did): zeromq had taken 2 over, and the process was gone before it was written to the network (client called, client ended)",
    );
    expect(lost([...BOUND, ...allDone])).toContain("zeromq had taken 0, 1 and 2 over");
    expect(lost([...BOUND, ...allDone], ["0", "2"])).toBe(
      "missing-value: 1 never arrived (0 and 2 did) (client ended)",
    );
  });

  it("is known to have been waited for only of a program into which nobody can look", () => {
    const came: Step = ["server", { what: "came" }];
    const waited = (...first: readonly Happening[]): string =>
      told(arrives(CLIENT, VALUES), [
        ...client(started, ...sending("0"), ...first),
        came,
        ...client(handshake, ...sending("1", "2"), ended(0)),
        OVER,
      ]);
    expect(waited()).toBe(
      "lost-at-exit: 0, 1 and 2 never arrived: the client had waited for a server to send them to, and ended before they were out (client printed, client printed, client printed, client ended)",
    );
    expect(waited(...BOUND, ...call("send", "0", "EAGAIN"))).toContain("printed-not-sent");
  });

  it("is lost by a program that connects, says that it sends them all, and leaves at once", () => {
    const leaves = (said: readonly string[], how = ended(0), binding = true): string =>
      told(arrives(CONNECTING_CLIENT, VALUES), [
        ["server", { what: "came", ...(binding ? { binds: true } : {}) }],
        ...MET,
        ...client(...sending(...said), how),
        OVER,
      ]);
    expect(leaves(VALUES)).toBe(
      "lost-at-exit: 0, 1 and 2 never arrived: it had ended 10 ms after `sending 2`, and what it had sent by then was gone with it (client printed, client ended)",
    );
    expect(leaves(["0", "1"])).toContain("printed-not-sent");
    expect(leaves(VALUES, ended(3))).toContain("printed-not-sent");
    expect(leaves(VALUES, ended(0), false)).toContain("printed-not-sent");
  });

  it("is none of these where a program stayed for long after it had said so", () => {
    const steps = [
      ["server", { what: "came", binds: true }] as const,
      ...MET,
      ...client(...sending(...VALUES), ended(0)),
      OVER,
    ];
    const at = (ms: number): string => {
      const events = history(...steps).map((event) =>
        event.what === "ended" || event.what === "over" ? { ...event, at: 50 + ms } : event,
      );
      const finding = arrives(CONNECTING_CLIENT, VALUES).judge(events);
      return finding.verdict === "broken" ? finding.misconception : finding.verdict;
    };
    expect([at(2_000), at(2_001)]).toEqual(["lost-at-exit", "printed-not-sent"]);
  });
});

describe("a client that never comes to its end", () => {
  const judged = (...middle: readonly Step[]): string =>
    told(doesNotWait(CLIENT_ALONE, VALUES), [...MET, ...middle, OVER]);
  const released: Step = ["server", { what: "released" }];
  const left: Step = ["server", { what: "left" }];

  it("is told by how much had arrived until it was stopped", () => {
    const stop = client(toldToStop, ended(null));
    expect(judged(released, ...stop)).toBe(
      "missing-value: nothing had arrived, and it did nothing more until the checker stopped it (client told to stop)",
    );
    expect(judged(...arriving("0"), released, ...stop)).toBe(
      "waits-for-server: 1 value had arrived, and it did nothing more until the checker stopped it (server took, client told to stop)",
    );
    expect(judged(...arriving("0", "1", "2"), released, ...stop)).toBe(
      "never-ends: all it had to send had arrived, and it went on running until the checker stopped it (server took, client told to stop)",
    );
    expect(judged(...arriving("0", "1", "2", "3"), released, ...stop)).toBe(
      "never-ends: 4 values had arrived, 3 were expected, and it went on until the checker stopped it (server took, client told to stop)",
    );
    const asks = client(...call("receive", ""));
    expect(judged(...arriving("0"), ...asks, released, ...stop)).toBe(
      "waits-for-reply: it waits for an answer: its PULL socket asked for a message, and 1 value had arrived (client called, client told to stop)",
    );
  });

  it("is told with the server's connection, where the end of that ended it", () => {
    const cutOff = client(ended(1, "Error: Operation was not possible or timed out"));
    expect(judged(...arriving("0", "1", "2"), released, left, ...cutOff)).toBe(
      "never-ends: all it had to send had arrived, and it went on running until the server's connection was closed (server took, server left)",
    );
    expect(judged(...arriving("0"), released, left, ...client(ended(0)))).toBe(
      "waits-for-server: it was not done while the server was at work: only when the server's connection was closed did it end (server left, client ended)",
    );
    expect(judged(...arriving("0"), released, ...client(ended(0)))).toBe(
      "waits-for-server: it was not done while the server was at work: only when the server took the next value did it go on and end (server released, client ended)",
    );
  });
});

describe("what a server prints", () => {
  const judged = (begin: "received" | "value:", ...steps: readonly Step[]): string =>
    told(printsValues(SERVER, begin), [...SERVED, ...steps, ...server(toldToStop, ended(null)), OVER]);
  const gaveUp = (stage: "values printed" | "late lines" = "values printed"): Step[] =>
    server({ what: "gave up", stage, waitedMs: 4_000 });

  it("is a promise where its receive is not awaited, or fails under another", () => {
    expect(judged("received", ...sends("7"), ...server(says("received [object Promise]")))).toBe(
      "receive-not-awaited: it printed `received [object Promise]`: a promise, not a value (server printed)",
    );
    const busy = server(...call("receive", ""), ...call("receive", "", "EBUSY"));
    expect(judged("received", ...sends("7"), ...busy)).toBe(
      "receive-not-awaited: a receive failed with EBUSY, because the one before it was still under way (server called)",
    );
    const failed = server(...call("receive", "", "EAGAIN"));
    expect(judged("received", ...sends("7"), ...failed, ...gaveUp())).toContain("never-receives");
  });

  it("is missing where it did not connect again", () => {
    const left: Step = ["client", { what: "left" }];
    expect(judged("received", left, ...sends("7"), ...gaveUp())).toBe(
      "not-connected: when the client had gone and come back, it did not connect again (client left, server gave up)",
    );
    const again = [left, ...server(handshake), ...sends("7"), ...gaveUp()];
    expect(judged("received", ...again)).toBe(
      "never-receives: 7 was sent, and it printed nothing about any of them (server gave up)",
    );
    const some = [...sends("7"), ...server(says("received 7")), left, ...sends("8"), ...gaveUp()];
    expect(judged("received", ...some)).toContain("missing-value");
  });

  it("is missing where it waits to answer, which a PULL can't", () => {
    const pulls = (socketType: string, end?: "done"): Step[] =>
      server(...call("send", "ok", end).map((each) => ({ ...each, socketType }) as Happening));
    expect(judged("received", ...sends("7"), ...pulls("PULL"), ...gaveUp())).toBe(
      "waits-for-reply/answers: it waits for `ok` to be sent as an answer, and a PULL can't send (server called, server gave up)",
    );
    expect(judged("received", ...sends("7"), ...pulls("PUSH"), ...gaveUp())).toContain("never-receives");
    expect(judged("received", ...sends("7"), ...pulls("PULL", "done"), ...gaveUp())).toContain(
      "never-receives",
    );
  });

  it("is missing where it says it otherwise, or on the other stream", () => {
    const errs = (line: string): Step[] => server({ what: "printed", stream: "stderr", line });
    expect(judged("received", ...sends("7"), ...errs("received 7"), ...gaveUp())).toContain(
      "received-not-printed",
    );
    expect(judged("received", ...sends("7"), ...errs("  got 7 "), ...gaveUp())).toBe(
      "received-not-printed: it never printed `received 7`; it printed `got 7` on standard error (client sent, server printed)",
    );
    expect(judged("value:", ...sends("7"), ...server(says("done: 7")), ...gaveUp())).toBe(
      "missing-value: it never printed `value: 7`; it printed `done: 7` (client sent, server printed)",
    );
    const taken = server(...call("receive", "", "done"));
    expect(judged("received", ...sends("7"), ...taken, ...gaveUp())).toBe(
      "received-not-printed: it took 1 value, and printed no `received …` line for any (server called, server gave up)",
    );
    expect(judged("received", ...sends("7", "8"), ...gaveUp())).toBe(
      "never-receives: 7 and 8 were sent, and it printed nothing about any of them (server gave up)",
    );
  });

  it("is late where the rest is right too, and wrong where it is not", () => {
    const late = (...lines: readonly string[]): string =>
      judged(
        "received",
        ...sends("7", "8"),
        ...server(says(lines[0] ?? "")),
        ...gaveUp(),
        ...sends("9"),
        ...server(...lines.slice(1).map(says)),
      );
    expect(late("received 7", "received 8", "received 9")).toBe(
      "late-received: `received 8` came only when more values were sent (server gave up, server printed)",
    );
    expect(late("received 6", "received 8", "received 9")).toContain("wrong-value");
    expect(late("received 7", "received 5", "received 9")).toContain("wrong-value");
    const stopped = [...sends("7"), ...gaveUp(), ...server(toldToStop, says("received 7"))];
    expect(judged("received", ...stopped)).toBe(
      "late-received: `received 7` came only when it was stopped (server gave up, server printed)",
    );
    // Where something else was given up, no line was late.
    expect(
      judged("received", ...sends("7"), ...gaveUp("late lines"), ...server(says("received 7"))),
    ).toContain("holds");
  });

  it("is more, or another, than was sent", () => {
    expect(judged("received", ...sends("7"), ...server(says("received 7"), says("received 7")))).toBe(
      "extra-value: it printed 1 line more than there were values: `received 7` (server printed, server printed)",
    );
    expect(judged("value:", ...sends("7"), ...server(says("value: 8")))).toBe(
      "wrong-value/off-by-one: `value: 8` where `value: 7` was expected (client sent, server printed)",
    );
    expect(judged("received", ...sends("7", "8"), ...server(says("received 8"), says("received 7")))).toBe(
      "out-of-order: it printed 8 and 7, and was sent 7 and 8 (server printed, server printed)",
    );
    const twice = server(handshake);
    expect(
      judged("received", ...twice, ...sends("7", "8"), ...server(says("received 8"), says("received 7"))),
    ).toBe(
      "out-of-order: it printed 8 and 7, and was sent 7 and 8: 2 connections of it were open at once, and the values went to them in turn (server printed, server printed)",
    );
  });
});

describe("a client to which nobody came in time", () => {
  const LINE = "no server within 500 ms";
  const play = (times: readonly (readonly [number, Step])[]) => ({
    steps: times.map(([, step]) => step),
    at: times.map(([at]) => at),
  });
  const judged = (claim: Claim, ...times: readonly (readonly [number, Step])[]): string => {
    const { steps, at } = play([...times, [9_000, OVER]]);
    const events = history(...steps).map((event, index) => ({ ...event, at: at[index] ?? 0 }));
    const finding = claim.judge(events);
    return finding.verdict === "broken" ? `${finding.misconception}: ${finding.because}` : finding.verdict;
  };
  const [START = OVER, LINE_SAID = OVER, MEETS = OVER] = client(started, says(LINE), handshake);
  const [ENDS_1 = OVER, ENDS_0 = OVER] = client(ended(1), ended(0));
  const VISITED: Step = ["server", { what: "visited" }];

  it("is wrong whenever a visitor came, and right only where that was in time", () => {
    const claim = givesUp(CLIENT, 500, true);
    expect(judged(claim, [1_000, START], [1_499, VISITED], [1_600, LINE_SAID], [1_700, ENDS_1])).toBe(
      "holds",
    );
    expect(judged(claim, [1_000, START], [1_501, VISITED], [1_600, LINE_SAID], [1_700, ENDS_1])).toBe(
      "untested",
    );
    expect(judged(claim, [1_000, START], [1_600, LINE_SAID], [1_700, ENDS_1])).toBe("untested");
    expect(judged(claim, [1_000, START], [1_501, VISITED], [1_600, LINE_SAID], [1_700, ENDS_0])).toBe(
      "wrong-exit-code: it printed `no server within 500 ms` and ended with code 0",
    );
    // Without a visit asked for, none is needed.
    expect(judged(givesUp(CLIENT, 500), [1_000, START], [1_600, LINE_SAID], [1_700, ENDS_1])).toBe("holds");
  });

  it("has given up early where it cannot have waited so long", () => {
    const claim = givesUp(CLIENT, 500);
    expect(judged(claim, [1_000, START], [1_400, LINE_SAID], [1_499, ENDS_1])).toBe(
      "gives-up-early: it gave up and had ended after 499 ms, and WAIT_MS was 500",
    );
    expect(judged(claim, [1_000, START], [1_400, LINE_SAID], [1_500, ENDS_1])).toBe("holds");
  });

  it("goes on where it says that it sends another value", () => {
    const [another = OVER] = client(says("sending 1"));
    expect(judged(givesUp(CLIENT, 500), [0, START], [600, LINE_SAID], [700, another], [800, ENDS_1])).toBe(
      "limit-for-each: it printed `no server within 500 ms`, and `sending 1` after that",
    );
  });

  it("says it on standard error, ends with an error, or says nothing", () => {
    const claim = givesUp(CLIENT, 500);
    const [errs = OVER, other = OVER] = client(
      { what: "printed", stream: "stderr", line: LINE },
      { what: "printed", stream: "stderr", line: "no server" },
    );
    expect(judged(claim, [0, START], [600, errs], [700, ENDS_1])).toBe(
      "no-last-word: it printed `no server within 500 ms` on standard error, and not on standard output",
    );
    const [crash = OVER, warned = OVER, silent = OVER] = client(
      ended(1, "Error: no"),
      ended(0, "Warning: no"),
      ended(1),
    );
    expect(judged(claim, [0, START], [600, other], [700, crash])).toBe(
      "crashed: nobody came, and it ended with code 1: Error: no",
    );
    for (const [how, code] of [
      [warned, 0],
      [silent, 1],
    ] as const)
      expect(judged(claim, [0, START], [700, how])).toBe(
        `no-last-word: nobody came, and it ended with code ${code} and never printed \`no server within 500 ms\``,
      );
  });

  it("is missed by a server that was there in good time", () => {
    const claim = waitsInTime(CLIENT, 2_000, "at once");
    expect(judged(claim, [1_000, START], [1_499, MEETS], [3_100, LINE_SAID])).toBe(
      "gives-up-early: it printed `no server within 500 ms`, and a server was there",
    );
    expect(judged(claim, [1_000, START], [1_500, MEETS], [3_100, LINE_SAID])).toBe("untested");
    expect(judged(claim, [1_000, START], [2_999, LINE_SAID])).toBe(
      "gives-up-early: it printed `no server within 500 ms` before the server came, and WAIT_MS was 2000",
    );
    expect(judged(claim, [1_000, START], [3_000, LINE_SAID])).toBe("untested");
  });
});

describe("both together", () => {
  const begun: Step[] = [...client(started), ...server(started)];
  const work = (...values: readonly string[]): Happening[] =>
    values.flatMap((value) => [says(`received ${value}`), says(`value: ${value}`)]);
  const judged = (...steps: readonly Step[]): string =>
    told(serverGetsAll(SERVER_ALONE, ["0", "1"]), [...begun, ...steps, OVER]);

  it("a server lacks a value because the client was gone, or because it was itself", () => {
    expect(judged(...client(ended(0)), ...server(...work("0"), toldToStop, ended(null)))).toBe(
      "lost-at-exit: the server printed `received …` for 0, and the client had ended (client ended, server printed)",
    );
    expect(judged(...server(...work("0"), ended(0)))).toBe(
      "stops-early: the server printed `received …` for 0, and ended by itself, with code 0 (server ended, server printed)",
    );
    expect(judged(...server(...work("0"), ended(1, "Error: no")))).toBe(
      "crashed: the server printed `received …` for 0, and ended by itself, with code 1 (server ended, server printed)",
    );
  });

  it("a server has them otherwise than they were sent", () => {
    const stop = [toldToStop, ended(null)];
    expect(judged(...server(...work("1", "0"), ...stop))).toMatch(
      /^out-of-order: the server printed `received …` for 1 and 0 /,
    );
    expect(judged(...server(...work("0", "1", "1"), ...stop))).toMatch(/^extra-value: /);
    expect(judged(...server(...work("0", "2"), ...stop))).toMatch(/^wrong-value: /);
    expect(judged(...server(...work("0", "1"), ...stop))).toBe("holds (server printed, server printed)");
  });
});

it("work is cut short by a signal only", () => {
  const early = [...SERVED, ...sends("7"), ...server(says("received 7"), says("value: 7"))];
  const claim = worksOn(SERVER, 100);
  expect(told(claim, [...early, OVER])).toBe("untested");
  expect(told(claim, [...early, ...server(toldToStop), OVER])).toMatch(
    /^early-value\/cut-short: `value: 7` came 20 ms/,
  );
  // Of one that nobody met, or while the play goes on, nothing is said.
  expect(told(claim, [...early, ...server(toldToStop)])).toBe("untested");
  expect(
    told(claim, [...early.filter(([, { what }]) => what !== "handshake"), ...server(toldToStop), OVER]),
  ).toBe("untested");
});
