import { describe, expect, it } from "vitest";
import { numbered } from "../cast/cast.ts";
import { CLIENT_ALONE, SERVER } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { arrivesShared } from "./arrives.ts";
import { by, ended, over, type Step, says, started, told, took } from "./by-hand.ts";
import { saysHowMany, sharesEvenly, startsWithAll } from "./starts-with-all.ts";

const two = startsWithAll(CLIENT_ALONE, { count: 2, setting: "SERVERS", isDisturbed: false });
const three = startsWithAll(CLIENT_ALONE, { count: 3, setting: "SERVERS", isDisturbed: true });

const client = by("client");
const OVER: Step = ["harness", over];
const LEFT: Happening = { what: "left" };

/** A server comes and shakes hands. */
function comes(number: number): Step[] {
  const { id } = numbered(SERVER, number);
  return [
    [id, { what: "came" }],
    ["client", { what: "handshake", with: id, port: 5559 }],
  ];
}

function takes(number: number, ...values: readonly string[]): Step[] {
  return by(numbered(SERVER, number).id)(...values.map((value) => took(value, "client")));
}

const visits = (socketType?: string): Step[] => [
  ["visitor", { what: "visited", ...(socketType ? { socketType } : {}) }],
];

describe("to begin with all servers", () => {
  it("holds when the last has come, and something is said or sent after that", () => {
    expect(told(two, [...client(started), ...comes(1), ...comes(2)])).toBe("untested");
    expect(told(two, [...client(started), ...comes(1), ...comes(2), ...takes(2, "0")])).toBe(
      "holds (server-2 came, server-2 took)",
    );
    expect(told(two, [...client(started), ...comes(1), ...comes(2), ...client(says("2 servers"))])).toBe(
      "holds (server-2 came, client printed)",
    );
  });

  it("is broken by a value that arrives before the last comes", () => {
    const early = [...client(started), ...comes(1), ...takes(1, "0"), ...comes(2)];
    expect(told(two, early)).toBe(
      "starts-before-all: `0` arrived at server 1 when 1 of 2 servers was connected (server-1 came, server-1 took)",
    );
  });

  it("is broken by the line alone, and told so; another number is none of its lines", () => {
    const said = [...client(started), ...comes(1), ...client(says("2 servers"))];
    expect(told(two, said)).toMatch(/^starts-before-all\/says-so: it printed `2 servers` when 1 of 2/);
    expect(told(two, [...client(started), ...comes(1), ...client(says("1 servers"))])).toBe("untested");
  });

  it("names a number that is not read, where it began rightly with fewer", () => {
    const byHeart = [...client(started), ...comes(1), ...comes(2), ...takes(1, "0")];
    expect(told(three, byHeart)).toMatch(
      /^starts-before-all\/another-number: .* 2 of 3 servers were connected; SERVERS was 3/,
    );
  });

  it("counts who came last, where a value is quicker than the news that they have shaken hands", () => {
    const [arrival, shaken] = [comes(2).slice(0, 1), comes(2).slice(1)];
    const quick = [...client(started), ...comes(1), ...arrival, ...takes(1, "0"), ...shaken];
    expect(told(three, quick)).toMatch(
      /^starts-before-all\/another-number: .* 2 of 3 servers were connected; SERVERS was 3/,
    );
  });

  it("is broken by who visits, and by who comes again", () => {
    const there = [...client(started), ...comes(1), ...comes(2)];
    expect(told(three, [...there, ...visits(), ...takes(1, "0")])).toMatch(
      /^counts-connections\/visitor: .*after somebody had connected and gone/,
    );
    expect(told(three, [...there, ...visits(), ...visits("SUB"), ...takes(1, "0")])).toMatch(
      /^counts-connections\/visitor: .*after a SUB socket had/,
    );
    const left: Step[] = [...there, ["server-2", LEFT]];
    expect(told(three, [...left, ...takes(1, "0")])).toMatch(
      /^counts-connections\/comes-again: .*1 of 3 servers was connected, after server 2 had left \(/,
    );
    expect(told(three, [...left, ...comes(2), ...takes(1, "0")])).toMatch(
      /^counts-connections\/comes-again: .*2 of 3 servers were connected, after server 2 had left and come again/,
    );
  });

  it("is broken by who begins with more: it counts too low where somebody had gone, or else one too many", () => {
    const more = (...between: readonly Step[]): Step[] => [
      ...client(started),
      ...comes(1),
      ...between,
      ...comes(2),
      ...comes(3),
      ...takes(1, "0"),
    ];
    expect(told(two, more(...visits()))).toMatch(
      /^counts-connections\/too-low: with 2 servers it sent nothing, and it began only when more of them came; SERVERS was 2/,
    );
    expect(told(two, more())).toMatch(/^wrong-count\/waits-for-more: /);
  });

  it("is broken by who never begins, and open where too few came or the program failed", () => {
    const all = [...client(started), ...comes(1), ...comes(2), ...comes(3)];
    expect(told(two, [...all, OVER])).toMatch(/^missing-value\/never-begins: 3 servers were connected/);
    expect(told(two, [...all, ...client(ended()), OVER])).toMatch(
      /^missing-value: it ended with code 0 and had sent nothing; 3 servers were connected/,
    );
    expect(told(two, [...client(started), ...comes(1), OVER])).toBe("untested");
    expect(told(two, [...all, ...client(ended(1, "Error: no")), OVER])).toBe("untested");
    expect(told(two, [...client(started), OVER])).toBe("untested");
  });
});

describe("to say how many there are", () => {
  const claim = saysHowMany(CLIENT_ALONE, 2);
  const sent = [...client(started), ...comes(1), ...comes(2), ...takes(1, "0")];

  it("holds by the line, and is open as long as nothing has arrived", () => {
    expect(told(claim, [...sent, ...client(says("2 servers"))])).toBe("holds (client printed)");
    expect(told(claim, [...client(started), OVER])).toBe("untested");
  });

  it("is broken without it; what looks like it is quoted", () => {
    expect(told(claim, [...sent, ...client(says("all 2 servers are here"), ended()), OVER])).toBe(
      "sent-not-printed/how-many: it never printed `2 servers` on standard output; it printed `all 2 servers are here` (server-1 took, client ended)",
    );
  });
});

describe("even shares", () => {
  const values = ["0", "1", "2", "3"];
  const claim = sharesEvenly(CLIENT_ALONE, 2, values.length);

  it("hold to within one value", () => {
    expect(told(claim, [...takes(1, "0", "2"), ...takes(2, "1", "3"), OVER])).toMatch(/^holds/);
    expect(
      told(sharesEvenly(CLIENT_ALONE, 3, 4), [
        ...takes(1, "0", "3"),
        ...takes(2, "1"),
        ...takes(3, "2"),
        OVER,
      ]),
    ).toMatch(/^holds/);
  });

  it("are broken by two values more, and by who gets none", () => {
    expect(told(claim, [...takes(1, "0", "2", "3"), ...takes(2, "1"), OVER])).toMatch(
      /^counts-connections\/uneven: server 1 got 3, server 2 got 1 /,
    );
    expect(told(claim, [...takes(1, ...values), OVER])).toMatch(
      /^counts-connections\/uneven: server 1 got 4, and nobody else got any/,
    );
  });

  it("are open where not all have arrived", () => {
    expect(told(claim, [...takes(1, "0", "2"), OVER])).toBe("untested");
    expect(told(claim, [...takes(1, "0", "2"), ...takes(2, "1", "3")])).toBe("untested");
  });
});

describe("values that come to several", () => {
  const claim = arrivesShared(CLIENT_ALONE, ["0", "1", "2", "3"]);
  const all = (...steps: readonly Step[]): Step[] => [...comes(1), ...comes(2), ...steps, OVER];

  it("hold in rising order at each, whoever is quicker", () => {
    expect(told(claim, all(...takes(2, "1", "3"), ...takes(1, "0", "2")))).toMatch(/^holds/);
  });

  it("are out of order where they are so at one of them", () => {
    expect(told(claim, all(...takes(1, "0", "2"), ...takes(2, "3", "1")))).toMatch(
      /^out-of-order: at server 2 they arrived as 3 and 1 /,
    );
  });

  it("name what is missing, what is too much, and what came in place of another", () => {
    expect(told(claim, all(...takes(1, "0", "2"), ...takes(2, "1")))).toMatch(
      /^missing-value: 3 never arrived/,
    );
    expect(told(claim, all(...takes(2, "1", "3"), ...takes(1, "0", "2", "4")))).toMatch(
      /^extra-value: .*1 value more than expected: 4/,
    );
    expect(told(claim, all(...takes(2, "1", "x"), ...takes(1, "0", "2")))).toMatch(
      /^wrong-value: `x` arrived, which is none of them, and 3 did not/,
    );
  });
});
