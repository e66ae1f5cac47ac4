import { describe, expect, it } from "vitest";
import { SERVER_ALONE } from "../cast/parts.ts";
import {
  by,
  call,
  ended,
  handshake,
  over,
  type Step,
  says,
  sent,
  started,
  told,
  toldToStop,
} from "./by-hand.ts";
import { printsValues } from "./prints-values.ts";

const client = by("client");
const server = by("server");
const OVER: Step = ["harness", over];
const SERVED = server(started, handshake);
const sends = (...values: readonly string[]) => client(...values.map(sent));

describe("what a server prints", () => {
  const judged = (begin: "received" | "value:", ...steps: readonly Step[]): string =>
    told(printsValues(SERVER_ALONE, begin), [...SERVED, ...steps, ...server(toldToStop, ended(null)), OVER]);
  const gaveUp = (stage: "values printed" | "late lines" = "values printed"): Step[] =>
    server({ what: "gave up", stage, waitedMs: 4_000 });

  it("is a promise where its receive is not awaited, or fails under another", () => {
    expect(judged("received", ...sends("7"), ...server(says("received [object Promise]")))).toBe(
      "receive-not-awaited: it printed `received [object Promise]`: a promise, not a value (server printed)",
    );
    const busy = server(...call("receive", ""), ...call("receive", "", { error: "EBUSY" }));
    expect(judged("received", ...sends("7"), ...busy)).toBe(
      "receive-not-awaited: a receive failed with EBUSY, because the one before it was still under way (server called)",
    );
    const failed = server(...call("receive", "", { error: "EAGAIN" }));
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
      server(...call("send", "ok", end, { socketType }));
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

  it("is like another of its lines in its beginning only", () => {
    // What only begins like a line counts where one is missing, and is the program's own business where none is.
    const like = server(says("received 4 bytes"), says("received 7"));
    expect(judged("received", ...sends("7"), ...like)).toMatch(/^holds/);
    expect(judged("received", ...sends("7", "8"), ...like, ...gaveUp())).toMatch(/^wrong-value/);
    // Nor does it speak of a value that is another's part.
    const other = server(says("got 77"), says("xreceived 7"));
    expect(judged("received", ...sends("7"), ...other, ...gaveUp())).toContain("it printed `xreceived 7`");
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
