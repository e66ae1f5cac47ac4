import { describe, expect, it } from "vitest";
import { CLIENT_ALONE } from "../cast/parts.ts";
import type { Placed } from "../history/event.ts";
import { by, ended, handshake, history, over, type Step, says, started, took } from "./by-hand.ts";
import type { Claim } from "./claim.ts";
import { givesUp, limitsAll, waitsInTime } from "./gives-up.ts";

const WAIT_MS = 6_000;
const claim = waitsInTime(CLIENT_ALONE, WAIT_MS, "in the middle of the wait");

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
    const finding = givesUp(CLIENT_ALONE, WAIT_MS).judge(endedWith(code));
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
    expect(givesUp(CLIENT_ALONE, WAIT_MS, true).judge(visited(5_999)).verdict).toBe("holds");
  });

  it("shows nothing if the wait may have been over by then", () => {
    expect(givesUp(CLIENT_ALONE, WAIT_MS, true).judge(visited(6_000)).verdict).toBe("untested");
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
    expect(givesUp(CLIENT_ALONE, WAIT_MS).judge(said("sending 0", LINE)).verdict).toBe("holds");
    expect(givesUp(CLIENT_ALONE, WAIT_MS).judge(said("sending 0", LINE, "sending 1", LINE))).toMatchObject({
      misconception: "limit-for-each",
    });
    expect(givesUp(CLIENT_ALONE, WAIT_MS).judge(said("sending 0", LINE, "sending 1"))).toMatchObject({
      misconception: "limit-for-each",
    });
  });

  it("leaves other lines alone that begin like that one", () => {
    expect(
      givesUp(CLIENT_ALONE, WAIT_MS).judge(said("no server yet", "sending 0", "no server at all", LINE))
        .verdict,
    ).toBe("holds");
  });

  it("is open where several values were announced before, until a server comes for the second", () => {
    expect(limitsAll(CLIENT_ALONE, false).judge(said("sending 0", LINE)).verdict).toBe("holds");
    expect(limitsAll(CLIENT_ALONE, false).judge(said("sending 0", "sending 1", LINE)).verdict).toBe(
      "untested",
    );
    const served = (...values: string[]) =>
      history(["client", started], ...values.map((value) => ["server", took(value)] as const), [
        "harness",
        over,
      ]);
    expect(limitsAll(CLIENT_ALONE, false).judge(served("0", "1")).verdict).toBe("holds");
    expect(limitsAll(CLIENT_ALONE, false).judge(served("1", "2"))).toMatchObject({
      misconception: "limit-for-each",
    });
  });
});

const OVER: Step = ["harness", over];
const client = by("client");

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
    const claim = givesUp(CLIENT_ALONE, 500, true);
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
    expect(judged(givesUp(CLIENT_ALONE, 500), [1_000, START], [1_600, LINE_SAID], [1_700, ENDS_1])).toBe(
      "holds",
    );
  });

  it("has given up early where it cannot have waited so long", () => {
    const claim = givesUp(CLIENT_ALONE, 500);
    expect(judged(claim, [1_000, START], [1_400, LINE_SAID], [1_499, ENDS_1])).toBe(
      "gives-up-early: it gave up and had ended after 499 ms, and WAIT_MS was 500",
    );
    expect(judged(claim, [1_000, START], [1_400, LINE_SAID], [1_500, ENDS_1])).toBe("holds");
  });

  it("goes on where it says that it sends another value", () => {
    const [another = OVER] = client(says("sending 1"));
    expect(
      judged(givesUp(CLIENT_ALONE, 500), [0, START], [600, LINE_SAID], [700, another], [800, ENDS_1]),
    ).toBe("limit-for-each: it printed `no server within 500 ms`, and `sending 1` after that");
  });

  it("says it on standard error, ends with an error, or says nothing", () => {
    const claim = givesUp(CLIENT_ALONE, 500);
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
    const claim = waitsInTime(CLIENT_ALONE, 2_000, "at once");
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
