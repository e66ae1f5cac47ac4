import { describe, expect, it } from "vitest";
import { ASKED_CLIENT, ASKING_SERVER } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, ended, handshake, over, type Step, started, told, took } from "./by-hand.ts";
import {
  answersAsAsked,
  answersTheFirst,
  arrivesButForTheGone,
  canBeAsked,
  endsWhenHandedOut,
  givesToTheFree,
  handsOutOnce,
  losesNoneToTheGone,
} from "./who-is-free.ts";

const SIDES = { program: ASKED_CLIENT, peer: ASKING_SERVER };
const [client, one, two] = [by("client"), by("server-1"), by("server-2")];
const OVER: Step = ["harness", over];
const ASKS: Happening = { what: "asked", value: "ready", parts: 1, to: "client" };
const CAME: Happening = { what: "came" };
const BUSY: Happening = { what: "busy", value: "0" };
const RELEASED: Happening = { what: "released" };
const IN_VAIN: Happening = { what: "asked in vain", count: 3 };
const begun = client(started, handshake);

const socket = (socketType: string): Step[] => client({ what: "socket type", socketType });

describe("to be a socket that can be asked", () => {
  const claim = canBeAsked(ASKED_CLIENT);

  it("holds as soon as somebody asks, and is broken by what was found out before", () => {
    expect(told(claim, [...begun, ...one(ASKS)])).toBe("holds (server-1 asked)");
    expect(told(claim, [...begun, ...socket("REP")])).toBe(
      "wrong-socket: the socket that is bound to port 5559 is a REP, not a ROUTER (client socket type)",
    );
    expect(told(claim, begun)).toBe("untested");
  });

  it("is to share by turn where the socket is a PUSH", () => {
    expect(told(claim, [...client(started), ...socket("PUSH")])).toMatch(/^shares-by-turn: .* is a PUSH/);
  });
});

describe("to answer as it was asked", () => {
  const claim = answersAsAsked(ASKED_CLIENT);

  it("is broken by an answer without the empty part", () => {
    const bare: Happening = { what: "took", value: "0", parts: 1, bare: true };
    expect(told(claim, [...begun, ...one(ASKS, bare)])).toMatch(/^wrong-value\/bare: 0 came to server 1/);
    expect(told(claim, [...begun, ...one(ASKS, took("0")), OVER])).toBe("holds (server-1 took)");
  });
});

describe("to answer a server that is there alone", () => {
  const claim = answersTheFirst(SIDES);

  it("holds by a value before another one came", () => {
    expect(told(claim, [...begun, ...one(ASKS, took("0")), ...two(CAME)])).toMatch(/^holds/);
    expect(told(claim, [...begun, ...one(ASKS), ...two(CAME), ...one(took("0"))])).toBe("untested");
  });

  it("is broken where the value came with another server, or never", () => {
    const waited = [...begun, ...one(ASKS), ...two(CAME, ASKS)];
    expect(told(claim, [...waited, ...one(took("0")), OVER])).toMatch(
      /^waits-for-server: server 1 asked, and got nothing until server 2 was there/,
    );
    expect(told(claim, [...waited, OVER])).toMatch(/^missing-value: two servers asked with `ready`/);
    expect(told(claim, [...waited, ...client(ended(1)), OVER])).toBe("untested");
  });
});

describe("to give to who is free", () => {
  const claim = givesToTheFree(SIDES);
  const atWork = [...begun, ...one(ASKS, took("0"), BUSY), ...two(ASKS)];

  it("holds where the client ended while the first was at work", () => {
    expect(told(claim, [...atWork, ...two(took("1")), ...client(ended()), OVER])).toBe(
      "holds (server-1 busy, client ended)",
    );
    expect(told(claim, [...atWork, ...two(took("1"))])).toBe("untested");
    expect(told(claim, [...atWork, ...client(ended(1, "Error: no")), OVER])).toBe("untested");
  });

  it("is broken where a value came only when the first was done", () => {
    const late = [...atWork, ...one(RELEASED, ASKS, took("1"))];
    expect(told(claim, [...late, ...two(took("2")), OVER])).toMatch(
      /^shares-by-turn: server 2 had asked, and got nothing while server 1 was at work/,
    );
    expect(told(claim, [...atWork, ...one(RELEASED, ASKS), OVER])).toBe("untested");
  });

  it("is broken by a value that was not asked for: by turn where another one had asked, or two at once", () => {
    expect(told(claim, [...atWork, ...one(took("1"))])).toMatch(
      /^shares-by-turn: 0 and 1 came to server 1, which had asked once, while server 2 had asked/,
    );
    expect(told(claim, [...begun, ...one(ASKS, took("0"), took("1"))])).toBe(
      "gives-two-at-once: 0 and 1 came to server 1, which had asked once (server-1 asked, server-1 took, server-1 took)",
    );
    expect(told(claim, [...begun, ...one(ASKS, ASKS, took("0"), took("1"))])).toBe("untested");
  });
});

describe("to hand a value out once", () => {
  const claim = handsOutOnce(SIDES);

  it("is broken by the same value at two servers, or twice at one", () => {
    expect(told(claim, [...begun, ...one(took("0")), ...two(took("0"))])).toMatch(
      /^hands-out-twice: 0 went to server 1 and to server 2/,
    );
    expect(told(claim, [...begun, ...one(took("0"), took("0"))])).toMatch(/0 went to server 1 twice/);
    expect(told(claim, [...begun, ...one(took("0"), took("1")), OVER])).toMatch(/^holds/);
  });
});

describe("to end when all are handed out", () => {
  const claim = endsWhenHandedOut(SIDES, 2);
  const all = [...begun, ...one(ASKS, took("0"), BUSY), ...two(ASKS, took("1"))];

  it("is broken by an end that came only when the first was done", () => {
    expect(told(claim, [...all, ...client(ended()), OVER])).toBe("holds (server-1 busy, client ended)");
    expect(told(claim, [...all, ...one(RELEASED), ...client(ended()), OVER])).toMatch(
      /^waits-for-server: all 2 were handed out, and it ended only when server 1 was done with its value, and servers asked again/,
    );
    const some = [...begun, ...one(ASKS, took("0"), RELEASED), ...client(ended()), OVER];
    expect(told(claim, some)).toBe("untested");
  });
});

describe("to lose nothing to servers that are gone", () => {
  const claim = losesNoneToTheGone(SIDES);
  const arrives = arrivesButForTheGone(SIDES, ["0", "1", "2", "3", "4", "5", "6", "7"]);
  const gone: Step[] = by("visitor")(IN_VAIN);
  const end = [...client(ended()), OVER];
  const takes = (...values: string[]): Step[] => one(...values.map((value) => took(value)));

  it("holds where nobody's value was lost, or not those of all: the client may have been quicker than the news", () => {
    expect(told(claim, [...begun, ...gone, ...takes("0", "1"), ...end])).toMatch(/^holds/);
    expect(told(claim, [...begun, ...gone, ...takes("3"), ...gone, ...takes("4"), ...end])).toMatch(/^holds/);
    expect(told(claim, [...begun, ...gone, ...takes("3"), ...end])).toMatch(/^holds/);
  });

  it("is broken where each that was gone got a value, both times", () => {
    const lost = [...begun, ...gone, ...takes("3"), ...gone, ...takes("7"), ...end];
    expect(told(claim, lost)).toMatch(
      /^missing-value\/gone: 6 servers had asked and were gone .* and 0, 1, 2, 4, 5 and 6 went to nobody/,
    );
    expect(told(arrives, lost)).toBe("untested");
  });

  it("leaves others that are missing to the claim about the values", () => {
    const some = [...begun, ...gone, ...takes("0", "2", "3", "4", "5", "6", "7"), ...end];
    expect(told(arrives, some)).toMatch(/^holds/);
    const skipped = [...begun, ...gone, ...takes("0", "1", "2", "3", "4", "6", "7"), ...end];
    expect(told(arrives, skipped)).toMatch(/^missing-value: 5 never arrived/);
  });
});
