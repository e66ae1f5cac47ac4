import { describe, expect, it } from "vitest";
import { CLIENT, CONNECTING_CLIENT, CONNECTING_CLIENT_ALONE, SERVER } from "../cast/parts.ts";
import type { Happening, Placed } from "../history/event.ts";
import { arrives } from "./arrives.ts";
import { by, ended, handshake, history, over, says, sent, started, told } from "./by-hand.ts";
import type { Claim } from "./claim.ts";
import { connects } from "./connects.ts";
import { connectsOnce } from "./connects-once.ts";
import { leavesInTime, lingers } from "./lingers.ts";
import { runs } from "./runs.ts";

const came: Happening = { what: "came", binds: true };
const gaveUp: Happening = { what: "gave up", stage: "end", waitedMs: 3_000 };

function verdict(claim: Claim, events: Placed[]): string {
  const finding = claim.judge(events);
  return finding.verdict === "broken" ? finding.misconception : finding.verdict;
}

describe("a client whose server comes when all is sent", () => {
  const sends = [
    ["client", started],
    ["client", says("sending 0")],
  ] as const;

  it("meets it", () => {
    const events = history(...sends, ["server", came], ["client", handshake], ["harness", over]);
    expect(verdict(lingers(CONNECTING_CLIENT_ALONE), events)).toBe("holds");
  });

  it("has lost its values if it had ended by then", () => {
    const events = history(...sends, ["client", ended()], ["server", came], ["harness", over]);
    expect(verdict(lingers(CONNECTING_CLIENT_ALONE), events)).toBe("lost-at-exit");
  });

  it("has lost them also if it lives and does not connect any more", () => {
    const events = history(...sends, ["server", came], ["client", gaveUp], ["harness", over]);
    expect(verdict(lingers(CONNECTING_CLIENT_ALONE), events)).toBe("lost-at-exit");
  });

  it.each([
    ["it crashed", history(...sends, ["client", ended(1, "Error: no")], ["server", came], ["harness", over])],
    ["the play is under way", history(...sends, ["server", came])],
    ["it has said nothing", history(["client", started], ["server", came], ["harness", over])],
  ])("is not judged by this where %s", (_, events) => {
    expect(verdict(lingers(CONNECTING_CLIENT_ALONE), events)).toBe("untested");
  });
});

describe("a client that says that it sends, and leaves, and nothing arrives", () => {
  const VALUES = ["0", "1", "2"];
  const said = VALUES.map((value) => ["client", says(`sending ${value}`)] as const);
  const meets = [
    ["client", started],
    ["server", came],
    ["client", handshake],
  ] as const;
  const left = [
    ["client", ended()],
    ["harness", over],
  ] as const;

  it("has lost them, as far as anybody can see who can't look into it", () => {
    expect(verdict(arrives(CONNECTING_CLIENT_ALONE, VALUES), history(...meets, ...said, ...left))).toBe(
      "lost-at-exit",
    );
  });

  it("has not sent them where it is seen that it called nothing that sends", () => {
    const called = { call: "connect", socketType: "PUSH", outcome: "done", socket: 1, id: 1 } as const;
    const seen = ["client", { what: "called", ...called, detail: "tcp://localhost:5559" }] as const;
    expect(verdict(arrives(CONNECTING_CLIENT_ALONE, VALUES), history(...meets, ...said, seen, ...left))).toBe(
      "printed-not-sent",
    );
  });

  it("has not sent them where it did not even say so of all", () => {
    expect(
      verdict(arrives(CONNECTING_CLIENT_ALONE, VALUES), history(...meets, ...said.slice(1), ...left)),
    ).toBe("printed-not-sent");
  });
});

describe("a client that connects twice", () => {
  it("has its values in order by luck only", () => {
    const twice = history(
      ["client", started],
      ["client", handshake],
      ["client", handshake],
      ["harness", over],
    );
    expect(verdict(connectsOnce(CONNECTING_CLIENT), twice)).toBe("out-of-order");
  });

  it("is another thing than one that comes back", () => {
    const again = history(
      ["client", started],
      ["client", handshake],
      ["client", { what: "disconnected" }],
      ["client", handshake],
      ["harness", over],
    );
    expect(verdict(connectsOnce(CONNECTING_CLIENT), again)).toBe("holds");
  });
});

describe("a client to which nobody comes", () => {
  const LINGER_MS = 400;

  /** The verdict on a client that ended so many milliseconds after its start. */
  function endedAfter(ms: number, { code = 0, isLast = false, isGivenUp = false } = {}): string {
    const events = history(
      ["client", started],
      ...(isGivenUp ? [["client", gaveUp] as const] : []),
      ["client", ended(code)],
      ["harness", over],
    ).map((event) => ({ ...event, at: event.what === "started" ? 0 : ms }));
    return verdict(leavesInTime(CONNECTING_CLIENT_ALONE, LINGER_MS, 3, isLast), events);
  }

  it("stays for as long as it is told", () => {
    expect(endedAfter(LINGER_MS)).toBe("holds");
    expect(endedAfter(LINGER_MS - 1)).toBe("lost-at-exit");
  });

  it("does not count as gone soon where it took its time between its values: its first line may have been read late", () => {
    const sends = (...ms: readonly number[]): string => {
      const lines = ms.map((_, i) => ["client", says(`sending ${i}`)] as const);
      const times = [0, ...ms, LINGER_MS + 350, LINGER_MS + 350];
      const events = history(["client", started], ...lines, ["client", ended()], ["harness", over]).map(
        (event, at) => ({ ...event, at: times[at] ?? 0 }),
      );
      return verdict(leavesInTime(CONNECTING_CLIENT_ALONE, LINGER_MS, 3, false), events);
    };
    expect(sends(200, 210, 220)).toBe("holds");
    expect(sends(200, 300, 401)).toBe("untested");
  });

  it("leaves soon after its last line, however long it took to start; a line that was read late is none to count from", () => {
    const lateStart = (stalledMs: number): string => {
      const at: Record<string, number> = { started: 0, printed: 2_000, ended: 2_000 + LINGER_MS + 50 };
      const events = history(
        ["client", started],
        ["client", says("sending 0")],
        ...(stalledMs > 0 ? [["harness", { what: "stalled", ms: stalledMs }] as const] : []),
        ["client", ended()],
        ["harness", over],
      ).map((event) => ({ ...event, at: at[event.what] ?? 2_500 }));
      return verdict(leavesInTime(CONNECTING_CLIENT_ALONE, LINGER_MS, 3, false), events);
    };
    expect(lateStart(0)).toBe("holds");
    expect(lateStart(400)).toBe("untested");
  });

  it("leaves soon after that; whether a slow one goes by another time is looked at once more", () => {
    expect(endedAfter(LINGER_MS + 650)).toBe("holds");
    expect(endedAfter(LINGER_MS + 651)).toBe("untested");
  });

  /** Where it was told 5 s: when it printed each of its lines, and when it had ended, in milliseconds from its start. */
  function toldFive(
    lines: readonly number[],
    end: number,
    { isLast = false, isGivenUp = false } = {},
  ): string {
    const steps = [
      { at: 0, step: ["client", started] as const },
      ...lines.map((at, value) => ({ at, step: ["client", says(`sending ${value}`)] as const })),
      ...(isGivenUp ? [{ at: end, step: ["client", gaveUp] as const }] : []),
      { at: end, step: ["client", isGivenUp ? ended(null) : ended()] as const },
      { at: end, step: ["harness", over] as const },
    ];
    const events = history(...steps.map(({ step }) => step)).map((event, index) => ({
      ...event,
      at: steps[index]?.at ?? 0,
    }));
    return verdict(leavesInTime(CONNECTING_CLIENT_ALONE, 5_000, 3, isLast), events);
  }

  it("may take its time to start, and still has stayed as long as it was told", () => {
    expect(toldFive([2_000, 2_001, 2_002], 7_001)).toBe("holds");
    expect(toldFive([2_400, 2_401, 2_402], 5_001, { isLast: true })).toBe("holds");
  });

  it("is not taken for one that stays(CONNECTING_CLIENT) if it was only slow to start", () => {
    expect(toldFive([4_000, 4_001, 4_002], 5_001)).toBe("untested");
    expect(toldFive([4_700, 4_701, 4_702], 5_700)).toBe("untested");
    expect(toldFive([4_700, 4_701, 4_702], 5_700, { isLast: true })).toBe("lost-at-exit");
  });

  it("waits anew with each value if there is more than the limit from its first line to its last", () => {
    expect(toldFive([300, 5_300, 10_300], 15_300, { isLast: true })).toBe("limit-for-each");
    expect(toldFive([300, 5_300, 10_300], 12_700, { isGivenUp: true })).toBe("limit-for-each");
    expect(toldFive([300, 301, 302], 12_700, { isGivenUp: true })).toBe("waits-forever");
  });

  it("waits for ever if it is still there when patience is at its end", () => {
    expect(endedAfter(5_000, { isGivenUp: true })).toBe("waits-forever");
  });

  it("has an exit code of its own choice", () => {
    expect(endedAfter(LINGER_MS, { code: 1 })).toBe("holds");
  });

  it("waits anew with each value if it has come no further than the second by then", () => {
    const said = (...lines: string[]) =>
      history(
        ["client", started],
        ...lines.map((line) => ["client", says(line)] as const),
        ["client", gaveUp],
        ["client", says("sending 2")],
        ["client", ended(null)],
        ["harness", over],
      );
    const claim = leavesInTime(CONNECTING_CLIENT_ALONE, 5_000, 3, true);
    expect(verdict(claim, said("sending 0", "sending 1"))).toBe("limit-for-each");
    expect(verdict(claim, said("sending 0", "sending 1", "sending 2"))).toBe("waits-forever");
    expect(verdict(claim, said("sending 0"))).toBe("waits-forever");
  });
});

describe("a client whose part it is to connect", () => {
  const gone = (...steps: (readonly [string, Happening])[]) =>
    history(["client", started], ...steps, ["client", ended()], ["harness", over]);
  const called = (detail: string): Happening => ({
    what: "called",
    call: "connect",
    id: 1,
    socket: 1,
    socketType: "PUSH",
    detail,
    outcome: "started",
  });

  it.each([
    ["said that it sends, and was gone", gone(["client", says("sending 2")]), "lost-at-exit"],
    ["was seen to connect, and was gone", gone(["client", called("tcp://localhost:5559")]), "lost-at-exit"],
    ["was seen to connect elsewhere", gone(["client", called("tcp://localhost:5560")]), "wrong-port"],
    ["said nothing and was gone", gone(), "not-connected"],
    ["is a REQ", gone(["client", { what: "socket type", socketType: "REQ" }]), "wrong-socket"],
    ["listens", gone(["client", { what: "listens", port: 5559 }]), "wrong-side"],
  ])("is told apart: it %s", (_, events, misconception) => {
    expect(verdict(connects(CONNECTING_CLIENT), events)).toBe(misconception);
  });

  it("has the wrong side if the port that it wants to open is the server's", () => {
    const crashed = history(
      ["client", started],
      ["client", ended(1, "Error: Address already in use")],
      ["harness", over],
    );
    expect(verdict(runs(CONNECTING_CLIENT), crashed)).toBe("wrong-side");
    expect(verdict(runs(CLIENT), crashed)).toBe("crashed");
  });
});

describe("what is said of a client that leaves", () => {
  const client = by("client");
  const sends = client(started, says("sending 0"), says("sending 1"));

  it("is how long after its last line it had ended, or that it did not come", () => {
    expect(
      told(lingers(CONNECTING_CLIENT_ALONE), [
        ...sends,
        ...client(ended(0)),
        ["server", came],
        ["harness", over],
      ]),
    ).toBe(
      "lost-at-exit: it had ended 10 ms after `sending 1`, with code 0, and a server was about to come (client printed, client ended, server came)",
    );
    expect(
      told(lingers(CONNECTING_CLIENT_ALONE), [
        ...sends,
        ["server", came],
        ...client(gaveUp),
        ["harness", over],
      ]),
    ).toBe(
      "lost-at-exit: the server came 10 ms after `sending 1`, and the client did not connect to it any more (client printed, server came)",
    );
  });

  /** Where it was told to stay so long: its lines, and its end, in milliseconds from its start. */
  const left = (lingerMs: number, lines: readonly number[], end: number, how: Happening): string => {
    const said = lines.map((at, value) => [at, says(`sending ${value}`)] as const);
    const steps = [[0, started] as const, ...said, [end, how] as const];
    const events = history(...client(...steps.map(([, happening]) => happening)), ["harness", over]);
    const timed = events.map((event, index) => ({ ...event, at: steps[index]?.[0] ?? end }));
    const finding = leavesInTime(CONNECTING_CLIENT_ALONE, lingerMs, 3, true).judge(timed);
    return finding.verdict === "broken" ? `${finding.misconception}: ${finding.because}` : finding.verdict;
  };

  it("is an error that it came to, or how long it stayed", () => {
    expect(left(400, [10, 20, 30], 500, ended(1, "Error: no"))).toBe(
      "crashed: nobody came, and it ended with code 1: Error: no",
    );
    expect(left(400, [10, 20, 30], 399, ended(0))).toBe(
      "lost-at-exit: it had ended 399 ms after its start, and LINGER_MS was 400",
    );
    expect(left(5_000, [4_700, 4_701, 4_702], 5_700, ended(0))).toBe(
      "lost-at-exit: it had ended 1000 ms after `sending 0`, and LINGER_MS was 5000",
    );
    expect(left(5_000, [100, 200, 300], 9_000, gaveUp)).toBe(
      "waits-forever: nobody came, and 3 s later it was still there, though LINGER_MS was 5000",
    );
  });

  it("is that it waits anew with each value, where the limit is one that takes its time", () => {
    expect(left(5_000, [100, 7_601, 7_602], 13_000, ended(0))).toBe(
      "limit-for-each: nobody came, and it took 7502 ms from `sending 0` to `sending 2`: each value waits anew, and LINGER_MS was 5000",
    );
    expect(left(5_000, [100, 101, 7_600], 13_000, ended(0))).toBe("holds");
    expect(left(5_000, [100, 5_200], 9_000, gaveUp)).toBe(
      "limit-for-each: nobody came, and 3 s later it had come no further than `sending 1`: each value waits anew, and LINGER_MS was 5000",
    );
    // A short limit is passed by any machine that stands still for a moment: a longer one will tell.
    expect(left(400, [0, 300, 700], 900, ended(0))).toBe("untested");
    expect(left(5_000, [], 5_100, ended(0))).toBe("holds");
  });
});

describe("the connections of a server", () => {
  const found = (...steps: readonly (readonly [string, Happening])[]): string =>
    verdict(connectsOnce(SERVER), history(["server", started], ...steps, ["harness", over]));
  const meets = ["server", handshake] as const;
  const another = ["server-2", handshake] as const;
  const sends = ["client", sent("7")] as const;

  it("are counted when a value is sent, and no other's are", () => {
    expect(found(meets, meets, ["server", { what: "disconnected" }], sends)).toBe("holds");
    expect(found(meets, meets, sends)).toBe("out-of-order");
    expect(found(meets, another, sends)).toBe("holds");
    expect(found(meets, meets, ["server-2", { what: "disconnected" }], sends)).toBe("out-of-order");
    expect(found(meets)).toBe("untested");
  });
});
