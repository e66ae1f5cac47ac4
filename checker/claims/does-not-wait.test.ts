import { describe, expect, it } from "vitest";
import { CLIENT_ALONE } from "../cast/parts.ts";
import { by, call, ended, handshake, over, type Step, started, told, toldToStop, took } from "./by-hand.ts";
import { doesNotWait } from "./does-not-wait.ts";

const client = by("client");
const server = by("server");
const VALUES = ["0", "1", "2"];
const OVER: Step = ["harness", over];
const MET = client(started, handshake);
const arriving = (...values: readonly string[]) => server(...values.map((value) => took(value)));

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
      "waits-for-server: it was not done while the server was at work: it ended after the server's connection was closed (server left, client ended)",
    );
    expect(judged(...arriving("0"), released, ...client(ended(0)))).toBe(
      "waits-for-server: it was not done while the server was at work: it ended after the server had taken the next value (server released, client ended)",
    );
  });
});

describe("a client that waits for something of its own", () => {
  const stop = client(toldToStop, ended(null));
  const released: Step = ["server", { what: "released" }];
  const bound = call("bind", "tcp://127.0.0.1:5559", "done");
  const elsewhere = call("connect", "tcp://127.0.0.1:5571", "done");
  const judged = (...middle: readonly Step[]): string =>
    told(doesNotWait(CLIENT_ALONE, VALUES), [...MET, ...middle, released, ...stop, OVER]);

  it("is named by that: a send that failed, or a queue for a peer who is not there", () => {
    expect(judged(...arriving("0"), ...client(...bound, ...call("send", "1", { error: "EBUSY" })))).toBe(
      "send-not-awaited: a send failed with EBUSY, because the one before it was still under way (client called)",
    );
    const sent = client(...bound, ...elsewhere, ...call("send", "1", "done"));
    expect(judged(...arriving("0", "2"), ...sent)).toBe(
      "missing-value/queued-elsewhere: 2 values had arrived: the socket has also connected to tcp://127.0.0.1:5571, and each value in its turn waits there for a peer (client called, client called)",
    );
    // All arrived: no queue has kept anything.
    expect(judged(...arriving("0", "1", "2"), ...sent)).toMatch(
      /^never-ends: all it had to send had arrived/,
    );
    expect(judged(...arriving("0", "1", "2", "2"), ...sent)).toMatch(/^never-ends: 4 values had arrived/);
  });
});
