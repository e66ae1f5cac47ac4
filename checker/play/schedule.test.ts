import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BINDING_SERVER, CLIENT, CONNECTING_CLIENT, SERVER } from "../cast/parts.ts";
import { lessonNamed } from "../lessons/list.ts";
import { AS_EVER, drawSchedules, inWords } from "./schedule.ts";

const client = { written: [CLIENT], played: [SERVER] };
const server = { written: [SERVER], played: [CLIENT] };
const both = { written: [CLIENT, SERVER], played: [] };
const connecting = { written: [CONNECTING_CLIENT], played: [BINDING_SERVER] };

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const times = fc.integer({ min: 1, max: 60 });

describe("drawn schedules", () => {
  it("are the same for the same seed, and begin the same however many there are", () => {
    fc.assert(
      fc.property(seeds, times, times, (seed, some, more) => {
        const drawn = drawSchedules(some + more, seed, both);
        expect(drawn).toHaveLength(some + more);
        expect(drawSchedules(some, seed, both)).toEqual(drawn.slice(0, some));
      }),
    );
  });

  it("are others for another seed", () => {
    const all = new Set(
      Array.from({ length: 50 }, (_, seed) => JSON.stringify(drawSchedules(9, seed, client))),
    );
    expect(all.size).toBe(50);
  });

  it("begin as ever, and then have each hard way once before any comes again", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [first, ...rest] = drawSchedules(9, seed, client);
        expect(first).toEqual(AS_EVER);
        for (const four of [rest.slice(0, 4), rest.slice(4)]) {
          const comings = four.map(({ coming }) => coming).sort();
          expect(comings).toEqual(["early", "late", "returning", "slow"]);
        }
      }),
    );
  });

  it("let nobody leave and come again who would lose a value or a question by that", () => {
    for (const number of [8, 11, 13]) {
      const own = lessonNamed(`lesson-${number}`)?.cast;
      const comings = drawSchedules(20, 1, own ?? client).map(({ coming }) => coming);
      expect({ number, returns: comings.includes("returning") }).toEqual({ number, returns: false });
    }
  });

  it("stay well below the patience of a play", () => {
    for (const { ms, aheadMs } of drawSchedules(500, 1, both).slice(1)) {
      expect(Math.max(ms, aheadMs)).toBeLessThan(1_000);
      expect(Math.min(ms, aheadMs)).toBeGreaterThanOrEqual(0);
    }
  });

  it("let nobody leave to whom a program has connected that sends", () => {
    const comings = drawSchedules(20, 7, connecting).map(({ coming }) => coming);
    expect(new Set(comings)).toEqual(new Set(["as ever", "early", "late", "slow"]));
  });

  it("start either program first", () => {
    const [asEver, ...rest] = drawSchedules(20, 7, both).map(({ first }) => first);
    expect(asEver).toBeUndefined();
    expect(new Set(rest)).toEqual(new Set(["client", "server"]));
  });
});

describe("a schedule in words", () => {
  it("speaks of who is on the other side", () => {
    const late = { ...AS_EVER, coming: "late", ms: 30, first: "client", aheadMs: 40 } as const;
    expect(inWords(late, client)).toBe("the server comes 30 ms late");
    expect(inWords(late, server)).toBe("the client comes 30 ms late");
    expect(inWords(late, both)).toBe("the other side comes 30 ms late, the client 40 ms ahead");
    expect(inWords({ ...late, coming: "returning" }, client)).toBe(
      "a visitor comes and goes, the server 30 ms later",
    );
    expect(inWords({ ...late, coming: "returning" }, server)).toBe(
      "the client comes, goes, and is back 30 ms later",
    );
    expect(inWords(AS_EVER, both)).toBe("as ever");
  });
});
