import { describe, expect, it } from "vitest";
import { SERVER, SERVER_ALONE } from "../cast/parts.ts";
import type { Happening, Placed } from "../history/event.ts";
import { ended, handshake, history, over, says, sent, started, toldToStop } from "./by-hand.ts";
import type { Claim, Finding } from "./claim.ts";
import { connects } from "./connects.ts";
import { connectsOnce } from "./connects-once.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { printsValues } from "./prints-values.ts";
import { runs } from "./runs.ts";
import { saysReceivedFirst } from "./says-received-first.ts";
import { stays } from "./stays.ts";
import { stops } from "./stops.ts";
import { takesItsTime } from "./takes-its-time.ts";

/** Events of a history by hand are 10 ms apart: a line right after a send is read soon, the third after that is not early. */
const WORK_MS = 41;
const RECEIVES = [
  runs(SERVER),
  connects(SERVER),
  stays(SERVER),
  printsValues(SERVER_ALONE, "received"),
  connectsOnce(SERVER),
  stops(SERVER),
];
const WORKS = [
  runs(SERVER),
  connects(SERVER),
  stays(SERVER),
  printsValues(SERVER_ALONE, "received"),
  oneAtATime(SERVER),
  printsValues(SERVER_ALONE, "value:"),
  connectsOnce(SERVER),
  takesItsTime(SERVER, WORK_MS),
  saysReceivedFirst(SERVER, 100 * WORK_MS),
  stops(SERVER),
];

type Step = readonly [string, Happening];
const server = (happening: Happening): Step => ["server", happening];
const harness = (happening: Happening): Step => ["harness", happening];
const OPENS = [server(started), server(handshake)];
const STOPS = [server(toldToStop), server(ended(null)), harness(over)];
const GAVE_UP = server({ what: "gave up", stage: "values printed", waitedMs: 4000 });

function root(claims: readonly Claim[], events: readonly Placed[]): string {
  const findings = claims.map((claim): [string, Finding] => [claim.id, claim.judge(events)]);
  const [id, broken] = findings.find(([, { verdict }]) => verdict === "broken") ?? [];
  if (broken?.verdict === "broken") return `${id}: ${broken.misconception}`;
  return findings.every(([, { verdict }]) => verdict === "holds") ? "pass" : "open";
}

/** `+7` is a 7 that is sent, anything else a line that is printed, `…` the end of patience. */
function play(...steps: readonly string[]): Placed[] {
  const middle = steps.map((step): Step => {
    if (step === "…") return GAVE_UP;
    return step.startsWith("+") ? harness(sent(step.slice(1))) : server(says(step));
  });
  return history(...OPENS, ...middle, ...STOPS);
}

describe("a server that prints what it receives", () => {
  it("is right with every value in its order, also when a value comes twice", () => {
    const events = play("+7", "received 7", "+0", "+7", "received 0", "hello", "received 7");
    expect(root(RECEIVES, events)).toBe("pass");
  });

  it.each([
    ["missing-value", ["+7", "+0", "received 7", "…"]],
    ["received-not-printed", ["+7", "got 7", "…"]],
    ["receive-not-awaited", ["+7", "received [object Promise]"]],
    ["never-receives", ["+7", "…"]],
    ["extra-value", ["+7", "received 7", "received 7"]],
    ["out-of-order", ["+7", "+8", "received 8", "received 7"]],
    ["wrong-value", ["+7", "received undefined"]],
    ["late-received", ["+7", "…", "+8", "received 7"]],
  ])("is named %s after %j", (misconception, steps) => {
    expect(root(RECEIVES, play(...steps))).toBe(`server-receives: ${misconception}`);
  });

  it("that prints all only when it is stopped is late", () => {
    const events = history(
      ...OPENS,
      harness(sent("7")),
      GAVE_UP,
      server(toldToStop),
      server(says("received 7")),
      server(ended(0)),
      harness(over),
    );
    expect(root(RECEIVES, events)).toBe("server-receives: late-received");
  });

  it("that connects twice has them in order by luck only", () => {
    const [first, second] = [harness(sent("7")), server(says("received 7"))];
    const twice = history(...OPENS, server(handshake), first, second, ...STOPS);
    expect(root(RECEIVES, twice)).toBe("server-connects-once: out-of-order");
    const gone = server({ what: "disconnected" });
    expect(root(RECEIVES, history(...OPENS, gone, server(handshake), first, second, ...STOPS))).toBe("pass");
    const left = harness({ what: "left" });
    expect(root(RECEIVES, history(...OPENS, left, server(handshake), first, second, ...STOPS))).toBe("pass");
  });

  it("that never came is named by what else was seen", () => {
    const nowhere = (seen: Happening) => history(server(started), server(seen), ...STOPS);
    const call = (call: "bind" | "connect", socketType: string, detail: string): Happening => ({
      what: "called",
      call,
      socketType,
      outcome: "started",
      socket: 1,
      id: 1,
      detail,
    });
    expect(root(RECEIVES, history(server(started), server(ended()), harness(over)))).toBe(
      "server-connects: not-connected",
    );
    expect(root(RECEIVES, nowhere({ what: "connects", port: 5558 }))).toBe("server-connects: wrong-port");
    expect(root(RECEIVES, nowhere({ what: "listens", port: 5560 }))).toBe("server-connects: wrong-side");
    expect(root(RECEIVES, nowhere(call("connect", "PULL", "tcp://localhost:5595")))).toBe(
      "server-connects: wrong-port",
    );
    expect(root(RECEIVES, nowhere(call("connect", "SUB", "tcp://localhost:5559")))).toBe(
      "server-connects: wrong-socket",
    );
    expect(root(RECEIVES, nowhere({ what: "socket type", socketType: "REP" }))).toBe(
      "server-connects: wrong-socket",
    );
  });

  it("that binds a port that is taken is on the wrong side", () => {
    const crash = server(ended(1, "Error: Address already in use"));
    expect(root(RECEIVES, history(server(started), crash, harness(over)))).toBe("server-runs: wrong-side");
  });

  it("that ends by itself stops(SERVER) early", () => {
    const events = history(
      ...OPENS,
      harness(sent("7")),
      server(says("received 7")),
      server(ended()),
      harness(over),
    );
    expect(root(RECEIVES, events)).toBe("server-stays: stops-early");
  });

  it("that has to be killed never ends", () => {
    const killed = [server(toldToStop), server({ what: "killed" }), server(ended(null)), harness(over)];
    const events = history(...OPENS, harness(sent("7")), server(says("received 7")), ...killed);
    expect(root(RECEIVES, events)).toBe("server-stops: never-ends");
  });
});

/** Time that passes: so many other lines, 10 ms apart. */
const time = (lines: number): string[] => Array.from({ length: lines }, () => "hm");
const work = (value: string): string[] => [`+${value}`, `received ${value}`, ...time(2), `value: ${value}`];
const REST = time(4);

describe("a server that works", () => {
  it("is right with one value at a time, each with its time", () => {
    const together = ["+9", "+6", "received 9", ...time(2), "value: 9", "received 6", ...time(3), "value: 6"];
    expect(root(WORKS, play(...work("7"), ...REST, ...work("8"), ...together))).toBe("pass");
  });

  it.each([
    [
      "server-one-at-a-time: overlapping-work",
      ["+7", "+8", "received 7", "received 8", "value: 7", "value: 8"],
    ],
    ["server-one-at-a-time: early-value", ["+7", "value: 7", "received 7"]],
    ["server-prints-values: missing-value", ["+7", "+8", "received 7", "received 8", "…"]],
    ["server-prints-values: missing-value", ["+7", "received 7", "value 7", "…"]],
    ["server-prints-values: wrong-value", ["+7", "received 7", "value: 8"]],
    ["server-prints-values: late-value", ["+7", "received 7", "…", "+8", "value: 7", "received 8"]],
  ])("breaks %s after %j", (expected, steps) => {
    expect(root(WORKS, play(...steps))).toBe(expected);
  });

  it("that does not work long enough is early", () => {
    const early = "server-works: early-value";
    expect(root(WORKS, play("+7", "received 7", "value: 7"))).toBe(early);
    expect(root(WORKS, play("+7", "received 7", "hm", "value: 7"))).toBe(early);
    // The second of two values that came together has twice the time to take.
    const together = ["+7", "+8", "received 7", ...time(2), "value: 7", "received 8", "value: 8"];
    expect(root(WORKS, play(...together))).toBe(early);
  });

  describe("says that it has a value before it works on it", () => {
    const judge = (workMs: number, ...steps: Step[]) => {
      const finding = saysReceivedFirst(SERVER, workMs).judge(history(...OPENS, ...steps, ...STOPS));
      return finding.verdict === "broken" ? finding.misconception : finding.verdict;
    };
    const silent = server({ what: "gave up", stage: "received printed", waitedMs: 1500 });

    it("where its line is there in less than half of the work", () => {
      expect(judge(25, harness(sent("7")), server(says("received 7")))).toBe("holds");
      expect(judge(20, harness(sent("7")), server(says("received 7")))).toBe("untested");
    });

    it("where that is so of any value that it could begin at once", () => {
      const first = [harness(sent("7")), server(says("hm")), server(says("received 7"))];
      const second = [harness(sent("8")), server(says("received 8"))];
      expect(judge(25, ...first, server(says("value: 7")), ...second)).toBe("holds");
      expect(judge(25, ...first, ...second)).toBe("untested");
    });

    it("which is no half of 15 s where a server may always work the 2 s of the lesson", () => {
      const later = (lines: number) => [harness(sent("7")), ...time(lines).map((line) => server(says(line)))];
      expect(judge(15_000, ...later(90), server(says("received 7")))).toBe("holds");
      expect(judge(15_000, ...later(110), server(says("received 7")))).toBe("untested");
    });

    it("and is late where it was silent at its work", () => {
      expect(judge(4000, harness(sent("7")), silent)).toBe("late-received");
      expect(judge(4000, harness(sent("7")), silent, server(says("received 7")))).toBe("holds");
      expect(judge(25, harness(sent("7")), silent, server(says("received 7")))).toBe("late-received");
      expect(judge(25, harness(sent("7")), GAVE_UP)).toBe("untested");
    });
  });

  describe("shows that it works", () => {
    const judge = (...steps: readonly string[]) =>
      takesItsTime(SERVER, WORK_MS).judge(play(...steps)).verdict;
    const late = (value: string) => [`+${value}`, ...time(2), `received ${value}`, `value: ${value}`];

    it("by two values that it got when it was at rest, and whose lines were read soon", () => {
      expect(judge(...work("7"), ...REST, ...work("8"))).toBe("holds");
      expect(judge(...work("7"))).toBe("untested");
      // Who works on after a value's line is at rest later, and then the next line comes when it is due.
      expect(judge(...work("7"), ...work("8"))).toBe("untested");
      // A machine that stood still may have hidden that there was no work.
      expect(judge(...work("7"), ...REST, ...late("8"))).toBe("untested");
      expect(judge(...work("7"), ...REST, ...late("8"), ...REST, ...work("9"))).toBe("holds");
    });

    it("by values that all take far longer", () => {
      const slow = (value: string) => [`+${value}`, ...time(110), `received ${value}`, `value: ${value}`];
      expect(judge(...slow("7"), ...REST, ...slow("8"))).toBe("holds");
      expect(judge(...slow("7"))).toBe("untested");
      expect(judge(...slow("7"), ...REST, ...late("8"))).toBe("untested");
    });
  });
});

describe("what is said of a server that is early", () => {
  const judge = (...steps: readonly string[]): string => {
    const finding = takesItsTime(SERVER, WORK_MS).judge(play(...steps));
    return finding.verdict === "broken" ? finding.because : finding.verdict;
  };

  it("is when its line came, and how long the work on all values up to it takes", () => {
    expect(judge("+7", "received 7", "value: 7")).toBe(
      "`value: 7` came 20 ms after `7` was sent; the work on it takes 41 ms",
    );
    const together = ["+7", "+8", "received 7", ...time(2), "value: 7", "received 8", "value: 8"];
    expect(judge(...together)).toBe(
      "`value: 8` came 70 ms after `7` was sent; the work on the 2 values up to it takes 82 ms",
    );
    // One that is still at work on a value takes the next one later: that one's time is not counted from its sending.
    expect(
      judge("+7", "received 7", "+8", ...time(3), "value: 7", "received 8", ...time(3), "value: 8"),
    ).toBe("untested");
  });

  it("is nothing of a value that came when it was at work on another", () => {
    const busy = ["+7", "received 7", ...time(3), "+8", "value: 7", "received 8", "value: 8"];
    expect(judge(...busy)).toBe("untested");
  });

  it("is nothing, and no work is shown, where its lines came much later than the work takes", () => {
    const late = (value: string) => [`+${value}`, `received ${value}`, ...time(15), `value: ${value}`];
    expect(judge(...late("7"), ...REST, ...late("8"))).toBe("untested");
  });

  it("is nothing if a line was read although it was given up by then", () => {
    const silent = server({ what: "gave up", stage: "received printed", waitedMs: 1500 });
    const events = history(
      ...OPENS,
      harness(sent("7")),
      server(says("hm")),
      server(says("hm")),
      server(says("received 7")),
      silent,
      ...STOPS,
    );
    expect(saysReceivedFirst(SERVER, 25).judge(events).verdict).toBe("untested");
  });
});
