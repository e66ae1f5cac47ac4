import { describe, expect, it } from "vitest";
import { CLIENT } from "../cast/parts.ts";
import type { Placed } from "../history/event.ts";
import { ended, handshake, history, over, says, started, took } from "./by-hand.ts";
import { givesUp, limitsAll, waitsInTime } from "./gives-up.ts";

const WAIT_MS = 6_000;
const claim = waitsInTime(CLIENT, WAIT_MS, "in the middle of the wait");

/** A play in which the client met its server, or said that none came, so many milliseconds after its start. */
function play({ metAt, saidAt }: { metAt?: number; saidAt?: number }): Placed[] {
  const happened = [
    { at: 0, step: ["client", started] as const },
    { at: metAt, step: ["client", handshake] as const },
    { at: saidAt, step: ["client", says(`no server within ${WAIT_MS} ms`)] as const },
    { at: 2 * WAIT_MS, step: ["harness", over] as const },
  ].filter(({ at }) => at !== undefined);
  const events = history(...happened.map(({ step }) => step));
  return events.map((event, index) => ({ ...event, at: happened[index]?.at ?? 0 }));
}

describe("a server that comes in the middle of the wait", () => {
  it("is met", () => {
    expect(claim.judge(play({ metAt: 3_000 })).verdict).toBe("holds");
  });

  it("is missed by a client that gave up before the wait can have been over", () => {
    expect(claim.judge(play({ saidAt: 5_999 }))).toMatchObject({
      verdict: "broken",
      misconception: "gives-up-early",
    });
  });

  it("is missed by a client that gave up although the server was there in good time", () => {
    expect(claim.judge(play({ metAt: 3_000, saidAt: 6_100 }))).toMatchObject({
      verdict: "broken",
      misconception: "gives-up-early",
    });
  });

  it.each([
    ["it was not there by then", { saidAt: 6_000 }],
    ["it was there so late that the client may not have noticed", { metAt: 5_900, saidAt: 6_200 }],
  ])("says nothing of the client where %s", (_, times) => {
    expect(claim.judge(play(times)).verdict).toBe("untested");
  });
});

describe("the end of a client to which nobody comes", () => {
  const endedWith = (code: number): Placed[] =>
    history(
      ["client", started],
      ["client", says(`no server within ${WAIT_MS} ms`)],
      ["client", ended(code)],
      ["harness", over],
    ).map((event) => (event.what === "started" ? event : { ...event, at: WAIT_MS + 100 }));

  it.each([
    [1, "holds", undefined],
    [0, "broken", "wrong-exit-code"],
    [2, "broken", "wrong-exit-code"],
  ])("with code %i %s", (code, verdict, misconception) => {
    const finding = givesUp(CLIENT, WAIT_MS).judge(endedWith(code));
    expect(finding).toMatchObject({ verdict, ...(misconception ? { misconception } : {}) });
  });
});

describe("somebody who comes and leaves while a client waits", () => {
  /** A play in which a client gave up as it should. */
  function visited(at: number): Placed[] {
    const events = history(
      ["client", started],
      ["server", { what: "visited" }],
      ["client", says(`no server within ${WAIT_MS} ms`)],
      ["client", ended(1)],
      ["harness", over],
    );
    const times = [0, at, WAIT_MS + 300, WAIT_MS + 310, WAIT_MS + 320];
    return events.map((event, index) => ({ ...event, at: times[index] ?? 0 }));
  }

  it("shows that a connection alone is no server to it", () => {
    expect(givesUp(CLIENT, WAIT_MS, true).judge(visited(5_999)).verdict).toBe("holds");
  });

  it("shows nothing if the wait may have been over by then", () => {
    expect(givesUp(CLIENT, WAIT_MS, true).judge(visited(6_000)).verdict).toBe("untested");
  });
});

describe("the limit of a client to which nobody comes", () => {
  /** A client that printed this, and ended with code 1 long after. */
  function said(...lines: readonly string[]): Placed[] {
    const events = history(
      ["client", started],
      ...lines.map((line) => ["client", says(line)] as const),
      ["client", ended(1)],
      ["harness", over],
    );
    return events.map((event) => ({ ...event, at: event.what === "started" ? 0 : 2 * WAIT_MS }));
  }
  const LINE = `no server within ${WAIT_MS} ms`;

  it("is for all values: it says once that nobody came, and sends nothing after that", () => {
    expect(givesUp(CLIENT, WAIT_MS).judge(said("sending 0", LINE)).verdict).toBe("holds");
    expect(givesUp(CLIENT, WAIT_MS).judge(said("sending 0", LINE, "sending 1", LINE))).toMatchObject({
      misconception: "limit-for-each",
    });
    expect(givesUp(CLIENT, WAIT_MS).judge(said("sending 0", LINE, "sending 1"))).toMatchObject({
      misconception: "limit-for-each",
    });
  });

  it("leaves other lines alone that begin like that one", () => {
    expect(
      givesUp(CLIENT, WAIT_MS).judge(said("no server yet", "sending 0", "no server at all", LINE)).verdict,
    ).toBe("holds");
  });

  it("is open where several values were announced before, until a server comes for the second", () => {
    expect(limitsAll(CLIENT, false).judge(said("sending 0", LINE)).verdict).toBe("holds");
    expect(limitsAll(CLIENT, false).judge(said("sending 0", "sending 1", LINE)).verdict).toBe("untested");
    const served = (...values: string[]) =>
      history(["client", started], ...values.map((value) => ["server", took(value)] as const), [
        "harness",
        over,
      ]);
    expect(limitsAll(CLIENT, false).judge(served("0", "1")).verdict).toBe("holds");
    expect(limitsAll(CLIENT, false).judge(served("1", "2"))).toMatchObject({
      misconception: "limit-for-each",
    });
  });
});
