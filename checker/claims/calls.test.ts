import { describe, expect, it } from "vitest";
import { CLIENT_ALONE } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { arrives } from "./arrives.ts";
import { binds } from "./binds.ts";
import { by, call, ended, handshake, over, type Step, started, told, took } from "./by-hand.ts";

const client = by("client");
const server = by("server");
const VALUES = ["0", "1", "2"];
const OVER: Step = ["harness", over];
const HERE = "tcp://127.0.0.1:5559";
const ELSEWHERE = "tcp://127.0.0.1:5571";
const BOUND = call("bind", HERE, "done");
const MET = client(started, handshake);
const arriving = (...values: readonly string[]) => server(...values.map((value) => took(value)));

describe("a send that was not awaited, or whose bind was not", () => {
  const judged = (...calls: readonly Happening[]): string =>
    told(binds(CLIENT_ALONE), [...client(started), ...client(...calls), ...client(ended(0)), OVER]);
  const failed = call("send", "1", { error: "EBUSY" });

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
    const [another = begins] = call("bind", ELSEWHERE, undefined, { socket: 2 });
    expect(judged(begins, ends, another, ...failed)).toContain("send-not-awaited");
    // Another socket was bound long before this one.
    expect(judged(...call("bind", ELSEWHERE, "done", { socket: 2 }), begins, ...failed, ends)).toContain(
      "bind-not-awaited",
    );
    // This one is bound again after that.
    expect(judged(begins, ends, ...failed, ...call("bind", ELSEWHERE))).toContain("send-not-awaited");
  });

  it("is told with what did not arrive, where somebody was there", () => {
    const steps = [...MET, ...client(...BOUND, ...failed), ...client(ended(0)), ...arriving("0", "2"), OVER];
    expect(told(arrives(CLIENT_ALONE, VALUES), steps)).toBe(
      "send-not-awaited: 1 never arrived (0 and 2 did): a send failed with EBUSY, because the one before it was still under way (client called)",
    );
  });
});

describe("a send that was cut off", () => {
  const lost = (...calls: readonly Happening[]): string =>
    told(binds(CLIENT_ALONE), [...client(started), ...client(...BOUND, ...calls), ...client(ended(0)), OVER]);
  const [begins, fails] = call("send", "0", { error: "EAGAIN" });
  const closing = (socket: number): Happening[] => call("close", "", "done", { socket });

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
    told(arrives(CLIENT_ALONE, VALUES), [
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
    expect(judged(...elsewhere, ...BOUND, ...call("connect", HERE, "done", { socket: 2 }), ...done)).toBe(
      isElsewhere,
    );
  });

  it.each<[string, Happening[]]>([
    ["its bind failed", [...call("bind", HERE, { error: "EADDRINUSE" }), ...elsewhere, ...done]],
    ["it is bound to another port", [...call("bind", "tcp://127.0.0.1:5560", "done"), ...elsewhere, ...done]],
    [
      "it was another socket that connected",
      [...BOUND, ...call("connect", ELSEWHERE, "done", { socket: 2 }), ...done],
    ],
    ["its connect failed", [...BOUND, ...call("connect", ELSEWHERE, { error: "EINVAL" }), ...done]],
    ["it has connected to the port itself", [...BOUND, ...call("connect", HERE, "done"), ...done]],
    ["no send of it was done", [...BOUND, ...elsewhere, ...call("send", "1", { error: "EAGAIN" })]],
    ["another socket has sent", [...BOUND, ...elsewhere, ...call("send", "1", "done", { socket: 2 })]],
  ])("has none where %s", (_, calls) => {
    expect(judged(...calls)).not.toContain("queued-elsewhere");
  });
});
