import { describe, expect, it } from "vitest";
import { ASKED_CLIENT, ASKING_SERVER } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, ended, over, type Step, says, started, told } from "./by-hand.ts";
import { eachIsDoneOnce, worksOnBesideTheHeld } from "./shared-work.ts";

const SIDES = { program: ASKED_CLIENT, peer: ASKING_SERVER };
const [client, one, two] = [by("client"), by("server-1"), by("server-2")];
const OVER: Step = ["harness", over];
const HELD: Happening = { what: "held" };
const GOES_ON: Happening = { what: "let go" };
const finishes = (...values: string[]): Happening[] =>
  values.flatMap((value) => [says(`received ${value}`), says(`value: ${value}`)]);
const begun = [...client(started), ...one(started), ...two(started)];

describe("to work on beside one that is held", () => {
  const claim = worksOnBesideTheHeld(SIDES, 3, false);
  const held = [...begun, ...one(says("received 0"), HELD)];

  it("holds where the other did the rest, and the client ended", () => {
    const done = [...held, ...two(...finishes("1", "2")), ...client(ended())];
    expect(told(claim, [...done, ...one(GOES_ON, says("value: 0")), OVER])).toBe(
      "holds (server-1 held, client ended, server-1 let go)",
    );
  });

  it("is broken where values waited behind it, or the client did", () => {
    const some = [
      ...held,
      ...two(...finishes("1")),
      ...client(ended()),
      ...one(GOES_ON, says("value: 0")),
      OVER,
    ];
    expect(told(claim, some)).toMatch(
      /^shares-by-turn: while server 1 was held still at its first value, server 2 finished 1 value of 3/,
    );
    const late = [...held, ...two(...finishes("1", "2")), ...one(GOES_ON), ...client(ended()), OVER];
    expect(told(claim, late)).toMatch(
      /^waits-for-server: all values were handed out, and the client did not end/,
    );
  });

  it("is open where the first was done before it could be held, unless there was room", () => {
    const quick = [...begun, ...one(...finishes("0"), HELD), ...two(...finishes("1")), ...one(GOES_ON), OVER];
    expect(told(claim, quick)).toBe("untested");
    expect(told(worksOnBesideTheHeld(SIDES, 3, true), quick)).toMatch(/^holds/);
    const free = [...begun, ...one(...finishes("0", "1")), ...two(...finishes("2")), OVER];
    expect(told(claim, free)).toBe("untested");
    expect(told(worksOnBesideTheHeld(SIDES, 3, true), free)).toMatch(/^holds/);
  });
});

describe("to finish each value once", () => {
  const claim = eachIsDoneOnce(SIDES, ["0", "1", "2"]);

  it("holds whoever has done which, and is broken by one too many or too few", () => {
    expect(told(claim, [...begun, ...one(...finishes("0", "2")), ...two(...finishes("1")), OVER])).toMatch(
      /^holds/,
    );
    expect(
      told(claim, [...begun, ...one(...finishes("0", "2")), ...two(...finishes("1", "2")), OVER]),
    ).toMatch(/^hands-out-twice: 2 was finished more than once/);
    expect(told(claim, [...begun, ...one(...finishes("0", "2")), OVER])).toMatch(
      /^missing-value: the servers finished 0 and 2/,
    );
    expect(told(claim, [...begun, ...one(...finishes("0", "1", "2"))])).toBe("untested");
  });
});
