import { describe, expect, it } from "vitest";
import { numbered } from "../cast/cast.ts";
import { SINK, VENTILATOR, WORKER } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, ended, handshake, over, type Step, says, started, told as toldIn } from "./by-hand.ts";
import type { Claim } from "./claim.ts";
import {
  bringsSquares,
  bringsToSink,
  isDoneAfterLast,
  printsInOrder,
  sendsNoEnd,
  worksBesideOthers,
  worksOneByOne,
  worksOnNumber,
} from "./pipeline.ts";

const told = (claim: Claim, steps: readonly Step[]): string => toldIn(claim, steps, SINK.lines);
const OVER: Step = ["harness", over];
const [ONE, TWO] = [numbered(WORKER, 1), numbered(WORKER, 2)];

const sent = (...values: readonly (string | number)[]): Step[] =>
  by("ventilator")(...values.map((value): Happening => ({ what: "sent", value: String(value) })));
const squares = (...numbers: readonly number[]): Step[] => pairs(...numbers.map((n) => [n, n * n] as const));
const pairs = (...values: readonly (readonly [number, number])[]): Step[] =>
  by("sink")(
    ...values.map(
      ([n, square]): Happening => ({
        what: "took",
        value: JSON.stringify({ n, square }),
        parts: 1,
        reads: `${n} ${square}`,
      }),
    ),
  );
const came = (value: string): Step[] => by("sink")({ what: "took", value, parts: 1 });
const meets = (id: string, port: number): Step[] => by(id)({ what: "handshake", port });

describe("to send no end", () => {
  const claim = sendsNoEnd(VENTILATOR, WORKER);
  const takes = (worker: number, ...values: readonly string[]): Step[] =>
    by(`worker-${worker}`)(...values.map((value): Happening => ({ what: "took", value, parts: 1 })));

  it("holds with numbers alone, and where all is something else", () => {
    expect(told(claim, [...takes(1, "1", "3"), ...takes(2, "2"), OVER])).toMatch(/^holds/);
    expect(told(claim, [...takes(1, "one", "three"), ...takes(2, "two"), OVER])).toMatch(/^holds/);
  });

  it("is broken by one word behind the numbers, however many there are of it", () => {
    expect(told(claim, [...takes(1, "1", "3"), ...takes(2, "2", "END"), OVER])).toMatch(
      /^one-end-for-all: `END` arrived at worker 2, and not at the other worker/,
    );
    expect(told(claim, [...takes(1, "1", "2", "END"), OVER])).toMatch(
      /^one-end-for-all: .* arrived at worker 1, after the numbers/,
    );
  });

  it("is another cause where each worker that is there got one", () => {
    const both = [...takes(1, "1", "3", "END"), ...takes(2, "2", "END")];
    expect(told(claim, [...both, OVER])).toMatch(
      /^one-end-for-all\/one-for-each: `END` arrived at worker 1 and worker 2, after the numbers/,
    );
    const third = by("ventilator")({ what: "handshake", with: "worker-3" });
    expect(told(claim, [...third, ...both, OVER])).toMatch(/^one-end-for-all: /);
  });
});

describe("to come to the sink", () => {
  const claim = bringsToSink(ONE);
  const begun = [...by(ONE.id)(started), ...meets(ONE.id, 5559)];

  it("holds by a handshake at its port, and is open before the ventilator was met", () => {
    expect(told(claim, [...begun, ...meets(ONE.id, 5560), OVER])).toMatch(/^holds/);
    expect(told(claim, [...by(ONE.id)(started), OVER])).toBe("untested");
  });

  it("is open where the worker has ended by itself before it came, and not where it had gone elsewhere", () => {
    const end = [...by(ONE.id)(ended()), OVER];
    expect(told(claim, [...begun, ...end])).toBe("untested");
    const calls = by(ONE.id)({
      what: "called",
      call: "connect",
      socketType: "PUSH",
      socket: 1,
      id: 1,
      outcome: "done",
      detail: "tcp://localhost:5560",
    });
    expect(told(claim, [...begun, ...calls, ...end])).toBe("untested");
    expect(told(claim, [...begun, ...by(ONE.id)({ what: "connects", port: 5561 }), ...end])).toMatch(
      /^wrong-port/,
    );
    expect(
      told(claim, [...begun, ...by(ONE.id)({ what: "told to stop", signal: "SIGTERM" }), ...end]),
    ).toMatch(/^keeps-all/);
  });

  it("names who never comes, who goes elsewhere, and who comes with another socket", () => {
    expect(told(claim, [...begun, OVER])).toMatch(
      /^keeps-all-to-itself: it came to port 5559, and nothing of it ever came to port 5560/,
    );
    expect(told(claim, [...begun, ...by(ONE.id)({ what: "connects", port: 5561 }), OVER])).toMatch(
      /^wrong-port/,
    );
    expect(told(claim, [...begun, ...by(ONE.id)({ what: "socket type", socketType: "REQ" }), OVER])).toMatch(
      /^wrong-socket: the socket that came to port 5560 is a REQ, not a PUSH/,
    );
  });
});

describe("to bring squares", () => {
  const claim = bringsSquares(WORKER);

  it("holds with one for each number, in whichever order", () => {
    expect(told(claim, [...sent(12, 3, 40), ...squares(3, 40, 12), OVER])).toMatch(/^holds/);
  });

  it("names another form, another square, what is missing, what is twice, and who brings nothing", () => {
    expect(told(claim, [...sent(12), ...came("144"), OVER])).toMatch(
      /^wrong-value: 144 came to the sink, and it is no JSON like `\{"n":12,"square":144\}`/,
    );
    expect(told(claim, [...sent(12), ...pairs([12, 24]), OVER])).toMatch(
      /^wrong-value: .* came to the sink, and the square of 12 is 144/,
    );
    expect(told(claim, [...sent(12, 3), ...squares(3), OVER])).toMatch(
      /^missing-value: the squares of 12 never came \(those of 3 did\)/,
    );
    expect(told(claim, [...sent(3), ...squares(3, 3), OVER])).toMatch(/^extra-value/);
    expect(told(claim, [...sent(3, 4), OVER])).toMatch(
      /^keeps-all-to-itself: 3 and 4 were sent to it, and nothing came to the sink/,
    );
  });
});

describe("to work on a number", () => {
  // Events are 10 ms apart.
  const claim = worksOnNumber(WORKER, 10, 2);

  it("holds where each square came when it was due, and is open where that was late", () => {
    expect(told(claim, [...sent(1), ...squares(1), ...sent(2), ...squares(2), OVER])).toMatch(/^holds/);
    const late = by("worker-1")(...Array.from({ length: 5 }, () => says("…")));
    expect(told(claim, [...sent(1), ...late, ...squares(1), ...sent(2), ...squares(2), OVER])).toBe(
      "untested",
    );
  });

  it("is broken by one that came too early", () => {
    expect(
      told(worksOnNumber(WORKER, 40, 2), [...sent(1), ...squares(1), ...sent(2), ...squares(2), OVER]),
    ).toMatch(/^early-value: the square of 1 came 10 ms after that was sent; the work on it takes 40 ms/);
  });
});

describe("to work on one number at a time", () => {
  // Events are 10 ms apart: the fourth number is sent 30 ms after the first.
  const claim = worksOneByOne(ONE, 30);
  const begun = sent(1, 2, 3, 4);
  const pause = (events: number): Step[] =>
    by("worker-1")(...Array.from({ length: events }, () => says("…")));
  const one = (n: number): Step[] => [...pause(2), ...squares(n)];

  it("holds where most squares come some time after the one before", () => {
    expect(told(claim, [...begun, ...one(1), ...one(2), ...one(3), ...one(4), OVER])).toMatch(/^holds/);
    const late = [...pause(3), ...squares(3, 4)];
    expect(told(claim, [...begun, ...one(1), ...one(2), ...late, OVER])).toMatch(/^holds/);
    const soonAfterLate = [...pause(4), ...squares(2), ...pause(1), ...squares(3)];
    expect(told(claim, [...begun, ...one(1), ...soonAfterLate, ...one(4), OVER])).toMatch(/^holds/);
  });

  it("holds where a few come much later than that, each of them", () => {
    const first = [...sent(1, 2, 3, 4, 5, 6), ...squares(1), ...pause(13), ...squares(2)];
    expect(told(claim, [...first, ...pause(13), ...squares(3), OVER])).toMatch(/^holds/);
    expect(told(claim, [...first, ...pause(3), ...squares(3), OVER])).toBe("untested");
    expect(told(claim, [...first, OVER])).toBe("untested");
  });

  it("is open where none was early, and they came together", () => {
    expect(told(claim, [...begun, ...pause(13), ...squares(1, 2, 3, 4), OVER])).toBe("untested");
    const inTwos = [...pause(13), ...squares(1, 2), ...pause(2), ...squares(3, 4)];
    expect(told(claim, [...begun, ...inTwos, OVER])).toBe("untested");
  });

  it("is broken where two come when one is due", () => {
    expect(told(claim, [...sent(1, 2), ...pause(1), ...squares(1, 2), OVER])).toMatch(
      /^overlapping-work: 2 squares had come 40 ms after their numbers were sent; .* takes 60 ms/,
    );
  });

  it("is open with one square, and where the first one is too early for any work", () => {
    expect(told(claim, [...begun, ...squares(1), OVER])).toBe("untested");
    expect(told(claim, [...sent(1), ...squares(1, 2), OVER])).toBe("untested");
  });
});

describe("to work beside another", () => {
  const claim = worksBesideOthers(TWO, ONE, 2);
  const [held, goesOn] = [by(ONE.id)({ what: "held" }), by(ONE.id)({ what: "let go" })];

  it("holds by the squares that come while the other stands still", () => {
    expect(told(claim, [...held, ...squares(1, 2), ...goesOn, ...squares(3, 4), OVER])).toMatch(/^holds/);
  });

  it("is broken where they come after that, and open where they do not come at all", () => {
    expect(told(claim, [...held, ...squares(1), ...goesOn, ...squares(2, 3, 4), OVER])).toMatch(
      /^waits-for-another-client: while worker 1 stood still, 1 square came/,
    );
    expect(told(claim, [...held, ...squares(1), ...goesOn, OVER])).toBe("untested");
  });
});

describe("to print in order", () => {
  const claim = printsInOrder(SINK, 3);
  const from = (worker: number, ...numbers: readonly number[]): Step[] =>
    by(`worker-${worker}`)(...numbers.map((n): Happening => ({ what: "sent", value: `${n} ${n * n}` })));
  const prints = (...lines: readonly string[]): Step[] => [...by("sink")(...lines.map(says), ended()), OVER];

  it("holds with each line in its place; other lines are the program's own", () => {
    expect(
      told(claim, [...from(1, 3, 1), ...from(2, 2), ...prints("1 1", "well", "2 4", "3 9", "done 3")]),
    ).toMatch(/^holds/);
  });

  it("names the order in which they came, and any other", () => {
    expect(told(claim, [...from(1, 3, 1), ...from(2, 2), ...prints("3 9", "2 4", "1 1")])).toMatch(
      /^prints-in-arrival-order: it printed `3 9` where `1 1` was to come/,
    );
    expect(told(claim, [...from(1, 2, 1), ...from(2, 3), ...prints("3 9", "1 1", "2 4")])).toMatch(
      /^out-of-order/,
    );
  });

  it("names what is missing, what is another, and other words", () => {
    expect(told(claim, prints("1 1", "3 9"))).toMatch(/^missing-value: it never printed `2 4`/);
    expect(told(claim, prints("1 1", "2 2", "3 9"))).toMatch(
      /^wrong-value: it printed `2 2` where `2 4` was to come/,
    );
    expect(told(claim, prints("1: 1", "2: 4", "3: 9"))).toMatch(
      /^received-not-printed: it never printed `1 1`, `2 4` and `3 9`; it printed `1: 1`/,
    );
  });
});

describe("to be done", () => {
  const claim = isDoneAfterLast(SINK, 2);
  const first = by("worker-1")({ what: "sent", value: "2 4" });
  const last = by("worker-1")({ what: "sent", value: "1 1" });
  const sink = by("sink");

  it("holds after the last", () => {
    expect(told(claim, [...first, ...last, ...sink(says("done 2"), ended()), OVER])).toMatch(/^holds/);
  });

  it("is broken before the last, by the line or by the end", () => {
    expect(told(claim, [...first, ...sink(says("done 2")), OVER])).toMatch(
      /^done-by-the-clock: it printed `done 2` when 1 of 2 squares had been sent/,
    );
    expect(told(claim, [...first, ...sink(ended()), OVER])).toMatch(
      /^done-by-the-clock: it ended with code 0 when 1 of 2/,
    );
    expect(told(claim, [...sink(handshake, ended()), OVER])).toMatch(/when none of 2 squares had been sent/);
    expect(told(claim, [...sink(ended()), OVER])).toBe("untested");
  });

  it("is broken by no line, or another number; an error is another claim's", () => {
    expect(told(claim, [...first, ...last, ...sink(ended()), OVER])).toMatch(
      /^no-last-word: it ended without `done 2`/,
    );
    expect(told(claim, [...first, ...last, ...sink(says("done 3"), ended()), OVER])).toMatch(
      /^no-last-word: it ended without `done 2`; it printed `done 3`/,
    );
    expect(told(claim, [...first, ...sink(ended(1, "Error: no")), OVER])).toBe("untested");
  });
});
