import { describe, expect, it } from "vitest";
import { CLIENT, CLIENT_ALONE } from "../cast/parts.ts";
import type { Happening, Placed } from "../history/event.ts";
import { announces } from "./announces.ts";
import { arrives } from "./arrives.ts";
import { binds } from "./binds.ts";
import { ended, handshake, history, over, says, started, toldToStop, took } from "./by-hand.ts";
import type { Claim, Finding } from "./claim.ts";
import { doesNotWait } from "./does-not-wait.ts";
import { ends } from "./ends.ts";
import { runs } from "./runs.ts";

const VALUES = ["0", "1", "2"];
const ENDED_BY_A_SIGNAL: Happening = {
  what: "ended",
  code: null,
  signal: "SIGKILL",
  errors: [],
  leftBehind: [],
};
const CLAIMS = [
  runs(CLIENT),
  binds(CLIENT_ALONE),
  doesNotWait(CLIENT_ALONE, VALUES),
  arrives(CLIENT_ALONE, VALUES),
  announces(CLIENT, VALUES),
  ends(CLIENT),
];

type Step = readonly [string, Happening];
const client = (happening: Happening): Step => ["client", happening];
const harness = (happening: Happening): Step => [happening.what === "over" ? "harness" : "server", happening];

const OPENS = [client(started), client(says("sending 0")), client(handshake)];
const PRINTS_REST = [client(says("sending 1")), client(says("sending 2"))];
const BUSY = [harness(took("0")), harness({ what: "busy", value: "0" })];
const RIGHT = [
  ...OPENS,
  ...BUSY,
  ...PRINTS_REST,
  client(ended()),
  harness(took("1")),
  harness(took("2")),
  harness(over),
];

function root(events: readonly Placed[], claims: readonly Claim[] = CLAIMS): string {
  const findings = claims.map((claim): [string, Finding] => [claim.id, claim.judge(events)]);
  const [id, broken] = findings.find(([, { verdict }]) => verdict === "broken") ?? [];
  if (broken?.verdict === "broken") return `${id}: ${broken.misconception}`;
  return findings.every(([, { verdict }]) => verdict === "holds") ? "pass" : "open";
}

let lastCall = 0;

/** A call into zeromq as a second look sees it: its start, and its end if it has one. */
function calls(
  call: "close" | "bind" | "connect" | "send" | "receive",
  detail: string,
  end?: "done" | { failed: string },
): Step[] {
  const id = ++lastCall;
  const socketType = call === "receive" ? "PULL" : "PUSH";
  const event = (outcome: "started" | "done" | "failed", text: string): Step =>
    client({ what: "called", call, socketType, outcome, socket: 1, id, detail: text });
  const start = event("started", detail);
  if (end === undefined) return [start];
  return [start, end === "done" ? event("done", detail) : event("failed", end.failed)];
}

/** A send that fails because its socket is closed while it waits. */
function closedUnder(value: string): Step[] {
  const [start, failed] = calls("send", value, { failed: "EAGAIN" });
  return start && failed ? [start, ...calls("close", "", "done"), failed] : [];
}

/** A send that is made before the bind is done. */
function sendDuringBind(value: string): Step[] {
  const [bind, bound] = calls("bind", "tcp://127.0.0.1:5559", "done");
  return bind && bound ? [bind, ...calls("send", value, { failed: "EBUSY" }), bound] : [];
}

const BOUND = calls("bind", "tcp://127.0.0.1:5559", "done");

describe("a client", () => {
  it("that binds, sends all, prints all and ends while the server is busy, is right", () => {
    expect(root(history(...RIGHT))).toBe("pass");
  });

  it("that ended first is not blamed for what the server did after that", () => {
    const [last] = RIGHT.slice(-1);
    const events = history(...RIGHT.slice(0, -1), harness({ what: "released" }), ...(last ? [last] : []));
    expect(root(events)).toBe("pass");
  });

  it("is right with colours and other lines around the ones that count", () => {
    const chatty = RIGHT.map(
      ([who, happening]): Step =>
        happening.what === "printed"
          ? [who, says(`  \u001B[32m${happening.line}\u001B[0m `)]
          : [who, happening],
    );
    expect(root(history(client(says("hello")), ...chatty))).toBe("pass");
  });

  it("with no file is named for that", () => {
    expect(root(history(client({ what: "missing", reason: "client.ts is not there" }), harness(over)))).toBe(
      "client-runs: no-program",
    );
  });

  it.each([
    ["dash", "/bin/sh: 1: Syntax error: Unterminated quoted string"],
    ["bash", "/bin/sh: -c: line 1: unexpected EOF while looking for matching `\"'"],
  ])("whose command line %s can't read is named for that, with the shell's words", (_, words) => {
    const events = history(client(started), client(ended(2, words)), harness(over));
    expect(root(events)).toBe("client-runs: no-program");
  });

  it("that ends and never bound is named for that", () => {
    expect(root(history(client(started), client(ended()), harness(over)))).toBe(
      "client-binds: nothing-bound",
    );
  });

  it("whose socket is of another type is named for that, with the type", () => {
    const events = history(
      client(started),
      client({ what: "refused" }),
      client({ what: "socket type", socketType: "PUB" }),
      client(ended()),
      harness(over),
    );
    expect(root(events)).toBe("client-binds: wrong-socket");
    expect(binds(CLIENT_ALONE).judge(events)).toMatchObject({ because: expect.stringContaining("PUB") });
  });

  it("that goes on only when it is answered waits for a reply", () => {
    const events = history(
      client(started),
      client({ what: "refused" }),
      client({ what: "socket type", socketType: "REQ" }),
      ...BUSY,
      harness({ what: "released" }),
      harness({ what: "replied", value: "0" }),
      harness(took("1")),
      client(ended()),
      harness(over),
    );
    expect(root(events)).toBe("client-binds: waits-for-reply");
  });

  it("that waited in a send, and of which nothing came, has left too early", () => {
    const came = harness({ what: "came" });
    const met = client(handshake);
    const lost = (...middle: readonly Step[]) =>
      history(
        client(started),
        client({ what: "listens", port: 5559 }),
        ...middle,
        client(ended()),
        harness(over),
      );
    // What was printed and who was met is told by two messengers: which is read first says nothing.
    for (const then of [
      [met, ...PRINTS_REST],
      [...PRINTS_REST, met],
    ])
      expect(root(lost(client(says("sending 0")), came, ...then))).toBe("values-arrive: lost-at-exit");
    const printsAll = [client(says("sending 0")), ...PRINTS_REST];
    expect(root(lost(...printsAll, came, met))).toBe("values-arrive: printed-not-sent");
  });

  it("that goes on without an answer has only the wrong socket", () => {
    const events = history(
      client(started),
      client({ what: "socket type", socketType: "PAIR" }),
      ...BUSY,
      harness(took("1")),
      harness({ what: "released" }),
      harness({ what: "replied", value: "0" }),
      client(ended()),
      harness(over),
    );
    expect(root(events)).toBe("client-binds: wrong-socket");
  });

  it.each<[string, Step[]]>([
    ["wrong-port", [client({ what: "listens", port: 5558 })]],
    ["wrong-side", [client({ what: "connects", port: 5559 })]],
    ["wrong-port", calls("bind", "tcp://127.0.0.1:5558", "done")],
    ["wrong-address", [client({ what: "listens", port: 5559, address: "::1" })]],
    ["wrong-address", calls("bind", "tcp://[::1]:5559", "done")],
    ["wrong-address", calls("bind", "ipc:///tmp/5559", "done")],
    ["wrong-address", calls("bind", "inproc://5559", "done")],
    ["bind-not-awaited", sendDuringBind("0")],
    ["wrong-side", calls("connect", "tcp://127.0.0.1:5559", "done")],
    ["nothing-bound", calls("bind", "5559", { failed: "EINVAL" })],
    ["lost-at-exit", [...BOUND, ...calls("send", "0")]],
    ["lost-at-exit", [...BOUND, ...closedUnder("0")]],
    ["lost-at-exit", [...BOUND, client(says("sending 0")), ...calls("send", "0", "done")]],
    ["printed-not-sent", [...BOUND, client(says("sending 0")), ...calls("send", "0", { failed: "EAGAIN" })]],
    ["printed-not-sent", [...BOUND, client(says("sending 0"))]],
    ["printed-not-sent", [client({ what: "listens", port: 5559 }), client(says("sending 0"))]],
    ["missing-value", BOUND],
    [
      "wrong-side",
      [
        ...BOUND,
        ...calls("connect", "tcp://127.0.0.1:5559", "done"),
        client(says("sending 0")),
        ...calls("send", "0", "done"),
      ],
    ],
    [
      "nothing-bound",
      [
        ...calls("connect", "tcp://127.0.0.1:5571"),
        ...calls("bind", "tcp://127.0.0.1:5559", { failed: "EADDRINUSE" }),
      ],
    ],
  ])("that no server ever met is named %s by what else was seen", (misconception, seen) => {
    const events = history(client(started), ...seen, client(ended()), harness(over));
    expect(root(events)).toBe(`client-binds: ${misconception}`);
  });

  it.each<[string, Step[]]>([
    ["nothing-bound", BOUND],
    ["wrong-side", [...BOUND, ...calls("connect", "tcp://localhost:5559", "done")]],
    ["missing-value", [...BOUND, ...calls("connect", "tcp://localhost:5571", "done")]],
  ])("whose port was open for a moment is named %s by its calls", (misconception, seen) => {
    const closed = client({ what: "closes", port: 5559 });
    const sent = calls("send", "0", "done");
    const events = history(client(started), ...seen, ...sent, closed, client(toldToStop), harness(over));
    expect(root(events)).toBe(`client-binds: ${misconception}`);
  });

  it("that ends only once the server has let go has waited for it", () => {
    const late = history(
      ...OPENS,
      ...BUSY,
      harness({ what: "released" }),
      harness(took("1")),
      harness(took("2")),
      client(ended()),
      harness(over),
    );
    expect(root(late)).toBe("client-does-not-wait: waits-for-server");
  });

  const STUCK = [
    harness({ what: "released" }),
    harness({ what: "left" }),
    client(toldToStop),
    client(ended(null)),
    harness(over),
  ];

  it("that stops(CLIENT) in the middle waits for the server, or for a reply if it asked for one", () => {
    expect(root(history(...OPENS, ...BUSY, ...STUCK))).toBe("client-does-not-wait: waits-for-server");
    expect(root(history(...OPENS, ...calls("receive", ""), ...BUSY, ...STUCK))).toBe(
      "client-does-not-wait: waits-for-reply",
    );
    const answered = calls("receive", "", "done");
    expect(root(history(...OPENS, ...answered, ...BUSY, ...STUCK))).toBe(
      "client-does-not-wait: waits-for-server",
    );
  });

  it("whose send failed since the harness left has come to no error of its own", () => {
    const error = "Error: Operation was not possible or timed out";
    const cutOff = [harness({ what: "left" }), client(ended(1, error)), harness(over)];
    const released = harness({ what: "released" });
    const waits = history(...OPENS, ...BUSY, released, ...cutOff);
    expect(root(waits)).toBe("client-does-not-wait: waits-for-server");
    const more = ["1", "2", "3"].map((value) => harness(took(value)));
    const goesOn = history(...OPENS, ...BUSY, released, ...more, ...cutOff);
    expect(root(goesOn)).toBe("client-does-not-wait: never-ends");
    const before = history(...OPENS, client(ended(1, error)), harness(over));
    expect(root(before)).toBe("client-runs: crashed");
  });

  it("that was ended by a signal, and has said nothing, is not quoted", () => {
    const events = history(client(started), client(ENDED_BY_A_SIGNAL), harness(over));
    const because = "it ended by SIGKILL before it had met anybody on port 5559";
    expect(runs(CLIENT).judge(events)).toMatchObject({ misconception: "crashed", because });
  });

  it("that has sent all and goes on running never ends", () => {
    const all = [harness({ what: "released" }), harness(took("1")), harness(took("2")), ...STUCK.slice(1)];
    expect(root(history(...OPENS, ...BUSY, ...PRINTS_REST, ...all))).toBe("client-does-not-wait: never-ends");
  });

  it("that sends without an end never ends, and all that came is counted, also what was not kept", () => {
    const flood = ["1", "2", "3"].map((value) => harness(took(value)));
    const events = history(
      ...OPENS,
      ...BUSY,
      harness({ what: "released" }),
      ...flood,
      harness({ what: "folded", of: "took", count: 1000 }),
      ...STUCK.slice(1),
    );
    expect(root(events)).toBe("client-does-not-wait: never-ends");
    expect(doesNotWait(CLIENT_ALONE, VALUES).judge(events)).toMatchObject({
      because: expect.stringContaining("1004 values had arrived, 3 were expected"),
    });
  });

  it("that leaves a process behind never ends", () => {
    const left: Happening = { what: "ended", code: 0, signal: null, errors: [], leftBehind: [4711] };
    const events = RIGHT.map(
      ([who, happening]): Step => [who, happening.what === "ended" ? left : happening],
    );
    expect(root(history(...events))).toBe("client-ends: never-ends");
  });

  function arriving(values: readonly string[], ...more: Step[]): Placed[] {
    return history(
      ...OPENS,
      ...more,
      client(ended()),
      ...values.map((value) => harness(took(value))),
      harness(over),
    );
  }

  it.each([
    ["missing-value", ["0", "2"]],
    ["extra-value", ["0", "1", "2", "2"]],
    ["out-of-order", ["1", "0", "2"]],
    ["wrong-value", ["0", "1", "[object Object]"]],
  ])("whose values arrive in another way is named %s", (misconception, values) => {
    expect(root(arriving(values))).toBe(`values-arrive: ${misconception}`);
  });

  it("that sends a value in several parts sends a wrong value", () => {
    const parts: Happening = { what: "took", value: "0 | 1 | 2", parts: 3 };
    expect(root(history(...OPENS, client(ended()), harness(parts), harness(over)))).toBe(
      "values-arrive: wrong-value",
    );
  });

  it("that says it sends and does not is named for that, or for why it did not, where that was seen", () => {
    expect(root(arriving(["0", "1"], ...PRINTS_REST))).toBe("values-arrive: printed-not-sent");
    expect(root(arriving(["0", "1"], ...BOUND, ...calls("send", "2")))).toBe("values-arrive: lost-at-exit");
    const failed = calls("send", "2", { failed: "EAGAIN" });
    expect(root(arriving(["0", "1"], ...PRINTS_REST, ...BOUND, ...failed))).toBe(
      "values-arrive: printed-not-sent",
    );
  });

  it("that handed a value over and was gone before it was written out lost it at its exit", () => {
    const allDone = [...BOUND, ...["0", "1", "2"].flatMap((value) => calls("send", value, "done"))];
    expect(root(arriving(["0", "1"], ...allDone))).toBe("values-arrive: lost-at-exit");
    // Not the last but the first is missing: no exit does that.
    expect(root(arriving(["1", "2"], ...allDone))).toBe("values-arrive: printed-not-sent");
    // A send on a socket that was never bound is lost in another way.
    expect(root(arriving(["0", "1"], ...PRINTS_REST, ...calls("send", "2")))).toBe(
      "values-arrive: printed-not-sent",
    );
    const busy = calls("send", "2", { failed: "EBUSY" });
    expect(root(arriving(["0", "1"], ...BOUND, ...busy))).toBe("values-arrive: send-not-awaited");
  });

  it("that sends and does not say so is named for that, even if it says so on standard error", () => {
    expect(root(arriving(VALUES))).toBe("client-prints: sent-not-printed");
    const errors = ["1", "2"].map((value) =>
      client({ what: "printed", stream: "stderr", line: `sending ${value}` }),
    );
    expect(root(arriving(VALUES, ...errors))).toBe("client-prints: sent-not-printed");
  });

  it("that says more than it sends is named for that", () => {
    expect(root(arriving(VALUES, ...PRINTS_REST, client(says("sending 3"))))).toBe(
      "client-prints: printed-not-sent",
    );
  });

  it("that says that it failed, and did not, has the wrong exit code, and is judged by all else first", () => {
    const failing = (events: readonly Step[]) =>
      events.map(
        ([who, happening]): Step => [who, happening.what === "ended" ? ended(3, "three sent") : happening],
      );
    expect(root(history(...failing(RIGHT)))).toBe("client-ends: wrong-exit-code");
    const withoutLast = RIGHT.filter(([, happening]) => happening.what !== "took" || happening.value !== "2");
    expect(root(history(...failing(withoutLast)))).toBe("values-arrive: printed-not-sent");
  });

  it("that crashes is judged by its error alone", () => {
    const crash = (text: string) => history(...OPENS, ...BUSY, client(ended(1, text)), harness(over));
    expect(root(crash("TypeError: no"))).toBe("client-runs: crashed");
    expect(root(crash("Error: Socket is blocked by a bind or unbind operation"))).toBe(
      "client-runs: bind-not-awaited",
    );
    expect(root(crash("Error: Socket is busy writing"))).toBe("client-runs: send-not-awaited");
    expect(root(crash("/x/client.ts:1:2: ERROR: Unexpected end of file"))).toBe(
      "client-runs: does-not-compile",
    );
  });
});
