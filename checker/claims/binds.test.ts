import { describe, expect, it } from "vitest";
import { CLIENT_ALONE } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { binds } from "./binds.ts";
import { by, call, ended, over, type Step, says, started, told, toldToStop, took } from "./by-hand.ts";

const client = by("client");
const server = by("server");
const OVER: Step = ["harness", over];
const HERE = "tcp://127.0.0.1:5559";
const BOUND = call("bind", HERE, "done");
const BUSY: Happening = { what: "busy", value: "0" };
const REPLIED: Happening = { what: "replied", value: "0" };

const judged = (...steps: readonly Step[]): string =>
  told(binds(CLIENT_ALONE), [...client(started), ...steps, OVER]);
const gone = (...happenings: readonly Happening[]): string => judged(...client(...happenings, ended(0)));
const stopped = (...happenings: readonly Happening[]): string =>
  judged(...client(...happenings, toldToStop, ended(null)));

describe("a socket of another type at the port", () => {
  const REQ = client({ what: "socket type", socketType: "REQ" });
  const isWrong =
    "wrong-socket: the socket that is bound to port 5559 is a REQ, not a PUSH (client socket type)";
  const waits =
    "waits-for-reply: port 5559 is a REQ socket: after 0 the client did nothing more until it got an answer (client socket type, server busy, server replied)";
  const [busy = OVER, replied = OVER] = server(BUSY, REPLIED);

  it.each<[string, Step[], string]>([
    ["took nothing up to the answer, and then a value came", [busy, replied, ...server(took("1"))], waits],
    ["printed something only after the answer", [busy, replied, ...client(says("sending 1"))], waits],
    ["ended only after the answer", [busy, replied, ...client(ended(0))], waits],
    [
      "sent another value without an answer",
      [busy, ...server(took("1")), replied, ...client(ended(0))],
      isWrong,
    ],
    ["did nothing after the answer", [busy, replied], isWrong],
    [
      "had printed before the answer, and nothing after it",
      [busy, ...client(says("sending 1")), replied],
      isWrong,
    ],
    [
      "did something only when it was stopped",
      [busy, replied, ...client(toldToStop, says("bye"), ended(null))],
      isWrong,
    ],
    ["was not answered", [busy, ...client(ended(0))], isWrong],
  ])("waits for an answer if its program %s", (_, steps, expected) => {
    expect(judged(...REQ, ...steps)).toBe(expected);
  });

  it("is known by its calls where nobody met it", () => {
    expect(gone(...call("bind", HERE, "done", { socketType: "PUB" }))).toBe(
      "wrong-socket: the socket that is bound to port 5559 is a PUB, not a PUSH (client called)",
    );
  });
});

describe("a port that was open, and nobody came of it", () => {
  const open: Happening = { what: "listens", port: 5559 };
  const closed: Happening = { what: "closes", port: 5559 };

  it("was closed again while the program lived, or open to its end", () => {
    expect(stopped(open, closed)).toBe(
      "nothing-bound/open-in-vain: port 5559 was open for a moment and closed again before a server could have come, and it was running until the checker stopped it (client listens, client closes)",
    );
    expect(stopped(...BOUND, closed)).toMatch(
      /^nothing-bound\/open-in-vain: port 5559 was open for a moment/,
    );
    expect(stopped(open)).toBe(
      "nothing-bound/open-in-vain: port 5559 was open, and no handshake came of a connection to it until the checker stopped it (client listens)",
    );
    expect(stopped({ what: "listens", port: 5560 }, closed)).toMatch(/^wrong-port/);
  });

  it("was another, or at another address", () => {
    expect(stopped({ what: "listens", port: 5560 }, { what: "listens", port: 5561 })).toMatch(
      /^wrong-port: it listens on port 5560/,
    );
    expect(stopped({ what: "listens", port: 5560 })).toBe(
      "wrong-port: it listens on port 5560, and nobody answers on 127.0.0.1, port 5559 (client listens)",
    );
    expect(stopped({ what: "listens", port: 5559, address: "10.0.0.7" })).toBe(
      "wrong-address: it listens on 10.0.0.7, port 5559, and nobody answers on 127.0.0.1, port 5559 (client listens)",
    );
    expect(stopped(...call("bind", "tcp://127.0.0.1:5560", "done"))).toBe(
      "wrong-port: it bound to tcp://127.0.0.1:5560, and nobody answers on 127.0.0.1, port 5559 (client called)",
    );
    expect(stopped(...call("bind", "ipc:///tmp/5559", "done"))).toMatch(/^wrong-address: it bound to ipc:/);
  });

  it("was never open: where it went instead, or that it ended, or waited", () => {
    expect(stopped({ what: "connects", port: 5559 })).toBe(
      "wrong-side: it connects to port 5559 where it should bind, so nobody listens there (client connects)",
    );
    expect(stopped(...call("connect", HERE, "done"))).toBe(
      "wrong-side: it connects to tcp://127.0.0.1:5559 where it should bind port 5559, so nobody listens there (client called)",
    );
    expect(stopped()).toBe(
      "nothing-bound: nobody ever answered on port 5559, and it was running until the checker stopped it (client told to stop)",
    );
    expect(gone()).toBe(
      "nothing-bound: it ended with code 0, and nobody had ever answered on port 5559 (client ended)",
    );
    expect(judged(...client({ what: "gave up", stage: "open", waitedMs: 4_000 }))).toBe(
      "nothing-bound: it is running, and nobody answers on port 5559 (client gave up)",
    );
  });
});

describe("a program that had opened the port and was gone before a server came", () => {
  const open: Happening = { what: "listens", port: 5559 };
  const refused: Happening = { what: "refused" };

  it("had a send under way, or one that was done, on the socket that is bound there", () => {
    expect(gone(...BOUND, ...call("send", "0"))).toBe(
      "lost-at-exit: it bound and began to send 0, and was gone before a server could have come (client called, client called, client ended)",
    );
    expect(gone(...BOUND, ...call("send", "0", "done"))).toBe(
      "lost-at-exit: it bound and sent 0, and was gone before that was out (client called, client called, client ended)",
    );
    const another = call("send", "0", "done", { socket: 2 });
    const isNot =
      "missing-value: it opened the port, and ended without sending anything (client called, client ended)";
    expect(gone(...BOUND, ...another)).toBe(isNot);
    const twoSockets = [...call("bind", "tcp://127.0.0.1:5560", "done", { socket: 2 }), ...BOUND];
    expect(gone(...twoSockets, ...another)).toBe(isNot);
    expect(gone(...twoSockets, ...call("send", "0", "done"))).toMatch(/^lost-at-exit/);
  });

  it("said that it sends, and did not: what was seen of that is said", () => {
    expect(gone(open, says("sending 0"))).toBe(
      "printed-not-sent: it printed `sending 0`, and it sent nothing before it ended (client printed, client ended)",
    );
    expect(gone(...BOUND, says("sending 0"), ...call("send", "0", { error: "EAGAIN" }))).toBe(
      "printed-not-sent: it printed `sending 0`, and its send failed with EAGAIN (client printed, client called, client ended)",
    );
    expect(gone(...BOUND, says("sending 0"), ...call("send", "0", "done", { socket: 2 }))).toMatch(
      /^printed-not-sent: it printed `sending 0`, and it sent nothing/,
    );
  });

  it("has lost what it sent where a server had only just connected, if nobody looked into it", () => {
    const said = [says("sending 0"), says("sending 1"), says("sending 2")];
    expect(gone(open, ...said, refused)).toBe(
      "lost-at-exit: it printed `sending 2`, and had ended, with code 0, when a server had only just connected: nothing arrived (client printed, client ended)",
    );
    expect(gone(...BOUND, ...said, refused)).toMatch(/^printed-not-sent/);
    expect(gone(open, ...said)).toMatch(/^printed-not-sent/);
    expect(gone(open, refused)).toBe(
      "missing-value: it opened the port, and ended without sending anything (client listens, client ended)",
    );
  });
});
