import { describe, expect, it } from "vitest";
import { CLIENT_ALONE, CONNECTING_CLIENT_ALONE } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { arrives } from "./arrives.ts";
import {
  by,
  call,
  ended,
  handshake,
  history,
  over,
  type Step,
  says,
  started,
  told,
  toldToStop,
  took,
} from "./by-hand.ts";

const client = by("client");
const server = by("server");
const VALUES = ["0", "1", "2"];
const OVER: Step = ["harness", over];
const HERE = "tcp://127.0.0.1:5559";
const ELSEWHERE = "tcp://127.0.0.1:5571";
const BOUND = call("bind", HERE, "done");
const MET = client(started, handshake);
const sending = (...values: readonly string[]) => values.map((value) => says(`sending ${value}`));
const arriving = (...values: readonly string[]) => server(...values.map((value) => took(value)));

describe("a value that never arrived", () => {
  const lost = (middle: readonly Happening[], arrived: readonly string[] = []): string =>
    told(arrives(CLIENT_ALONE, VALUES), [
      ...MET,
      ...client(...middle),
      ...client(ended(0)),
      ...arriving(...arrived),
      OVER,
    ]);
  const allDone = VALUES.flatMap((value) => call("send", value, "done"));

  it("was waiting in a send when the checker stopped the program", () => {
    const steps = [...MET, ...client(...BOUND, ...call("send", "0"), toldToStop, ended(null)), OVER];
    expect(told(arrives(CLIENT_ALONE, VALUES), steps)).toBe(
      "waits-for-server: 0, 1 and 2 never arrived: its send of 0 was still waiting when the checker stopped it (client called, client told to stop)",
    );
    const idle = [...MET, ...client(...sending("0"), toldToStop, ended(null)), OVER];
    expect(told(arrives(CLIENT_ALONE, VALUES), idle)).toBe(
      "printed-not-sent: 0, 1 and 2 never arrived, though it printed `sending 0`, and it was running until the checker stopped it (client printed, client told to stop)",
    );
    const silent = [...MET, ...client(toldToStop, ended(null)), OVER];
    expect(told(arrives(CLIENT_ALONE, VALUES), silent)).toBe(
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
    // A socket that has connected is at the port as well as one that is bound, at whichever of its addresses.
    expect(lost([...call("bind", "tcp://lo:5559", "done"), ...call("send", "2")], ["0", "1"])).toContain(
      "lost-at-exit",
    );
    expect(lost([...call("connect", HERE, "done"), ...call("send", "2")], ["0", "1"])).toContain(
      "lost-at-exit",
    );
    expect(lost([...call("bind", ELSEWHERE, "done"), ...call("send", "2")], ["0", "1"])).toContain(
      "missing-value",
    );
    expect(lost([...BOUND, ...call("send", "2", undefined, { socket: 2 })], ["0", "1"])).toContain(
      "missing-value",
    );
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
      told(arrives(CLIENT_ALONE, VALUES), [
        ...client(started, ...sending("0"), ...first),
        came,
        ...client(handshake, ...sending("1", "2"), ended(0)),
        OVER,
      ]);
    expect(waited()).toBe(
      "lost-at-exit: 0, 1 and 2 never arrived: the client had waited for a server to send them to, and ended before they were out (client printed, client printed, client printed, client ended)",
    );
    expect(waited(...BOUND, ...call("send", "0", { error: "EAGAIN" }))).toContain("printed-not-sent");
  });

  it("is lost by a program that connects, says that it sends them all, and leaves at once", () => {
    const leaves = (said: readonly string[], how = ended(0), binding = true): string =>
      told(arrives(CONNECTING_CLIENT_ALONE, VALUES), [
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
    // Some had arrived: what is missing then is another thing than a queue that was gone.
    const some = [...client(...sending(...VALUES), ended(0)), ...arriving("0")];
    const came: Step = ["server", { what: "came", binds: true }];
    expect(told(arrives(CONNECTING_CLIENT_ALONE, VALUES), [came, ...MET, ...some, OVER])).toContain(
      "printed-not-sent",
    );
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
      const finding = arrives(CONNECTING_CLIENT_ALONE, VALUES).judge(events);
      return finding.verdict === "broken" ? finding.misconception : finding.verdict;
    };
    expect([at(2_000), at(2_001)]).toEqual(["lost-at-exit", "printed-not-sent"]);
  });
});
