import { describe, expect, it } from "vitest";
import { numbered } from "../cast/cast.ts";
import { WORKER } from "../cast/parts.ts";
import { bringsSquares, bringsToSink } from "./brings-squares.ts";
import { by, ended, type Step, started } from "./by-hand.ts";
import { OVER, pairs, sent, squares, told } from "./squares-by-hand.ts";

const ONE = numbered(WORKER, 1);
const came = (value: string): Step[] => by("sink")({ what: "took", value, parts: 1 });
const meets = (id: string, port: number): Step[] => by(id)({ what: "handshake", port });

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
