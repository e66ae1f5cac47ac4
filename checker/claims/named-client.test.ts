import { describe, expect, it } from "vitest";
import { called, type Sides } from "../cast/cast.ts";
import { NAMED_CLIENT, SERVER_OF_MANY } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, ended, handshake, over, type Step, says, started, told as toldIn } from "./by-hand.ts";
import type { Claim } from "./claim.ts";
import { hasItsName, type NamedClient, sendsNamed, waitsForNoOther } from "./named-client.ts";

const told = (claim: Claim, steps: readonly Step[]): string => toldIn(claim, steps, NAMED_CLIENT.lines);
const SIDES: Sides = { program: NAMED_CLIENT, peer: SERVER_OF_MANY };
const A: NamedClient = { part: called(NAMED_CLIENT, "a"), name: "a", isDefault: true };
const K7: NamedClient = { part: called(NAMED_CLIENT, "k7"), name: "k7", isDefault: false };
const NAMES = ["a", "k7"];
const OVER: Step = ["harness", over];

const runs = ({ part }: NamedClient, ...more: readonly Happening[]): Step[] =>
  by(part.id)(started, handshake, ...more);
const arrive = (...values: readonly (readonly [value: string, reads?: string])[]): Step[] =>
  by("server")(
    ...values.map(
      ([value, reads]): Happening => ({ what: "took", value, parts: 1, ...(reads ? { reads } : {}) }),
    ),
  );
const of = (name: string, ...numbers: readonly number[]): Step[] =>
  arrive(...numbers.map((n) => [JSON.stringify({ client: name, n }), `${name} ${n}`] as const));

describe("a client's name", () => {
  it("holds by a value that has it", () => {
    expect(told(hasItsName(K7, NAMES), [...runs(K7, says("sending k7 0")), ...of("k7", 0), OVER])).toMatch(
      /^holds/,
    );
  });

  it("is another in a line, or in what arrives", () => {
    expect(told(hasItsName(K7, NAMES), [...runs(K7, says("sending a 0")), ...of("k7", 0), OVER])).toMatch(
      /^mixes-clients: it printed `sending a 0`, and CLIENT was k7/,
    );
    expect(
      told(hasItsName(K7, NAMES), [...of("a", 0), ...runs(K7, says("sending k7 0")), ...of("a", 0), OVER]),
    ).toMatch(
      /^mixes-clients: `\{"client":"a","n":0\}` arrived once more, and nothing of a client k7; CLIENT was k7/,
    );
    expect(told(hasItsName(A, NAMES), [...runs(A, says("sending undefined 0")), OVER])).toMatch(
      /^mixes-clients\/no-default: .*CLIENT was not set, so its name is a/,
    );
  });

  it("is open where nothing tells it", () => {
    expect(told(hasItsName(K7, NAMES), [...of("a", 0), ...runs(K7, says("hello")), OVER])).toBe("untested");
  });
});

describe("a client's values", () => {
  const claim = sendsNamed(SIDES, K7, [0, 1]);

  it("hold in their order, whatever other clients send between them", () => {
    expect(
      told(claim, [...runs(K7), ...of("k7", 0), ...of("a", 0), ...of("k7", 1), ...runs(K7, ended()), OVER]),
    ).toMatch(/^holds/);
  });

  it("are missing, out of order, or of another form", () => {
    const end = [...by(K7.part.id)(ended()), OVER];
    expect(told(claim, [...runs(K7), ...of("k7", 1), ...end])).toMatch(
      /^missing-value: `k7 0` never arrived/,
    );
    expect(told(claim, [...runs(K7), ...of("k7", 1, 0), ...end])).toMatch(/^out-of-order/);
    expect(told(claim, [...runs(K7), ...arrive(["k7 0"], ["k7 1"]), ...end])).toMatch(
      /^wrong-value: `k7 0` arrived, and it is no JSON like/,
    );
  });
});

describe("a client that waits for no other", () => {
  const claim = waitsForNoOther(K7, A);
  const held: Step[] = [...runs(A, { what: "held" }), ...runs(K7)];

  it("is done while the other stands still, or when that is done, too", () => {
    expect(
      told(claim, [...held, ...by(K7.part.id)(ended()), ...by(A.part.id)({ what: "let go" }), OVER]),
    ).toMatch(/^holds/);
    expect(told(claim, [...runs(A, ended()), ...runs(K7, ended()), OVER])).toMatch(/^holds/);
  });

  it("is not, where it is done only when the other goes on", () => {
    expect(
      told(claim, [...held, ...by(A.part.id)({ what: "let go" }), ...by(K7.part.id)(ended()), OVER]),
    ).toMatch(/^waits-for-another-client: it was done only when client a went on/);
  });
});
