import { expect, it } from "vitest";
import type { Happening } from "../history/event.ts";
import type { Act } from "../lessons/lesson.ts";
import { aPlay } from "../testing/a-play.ts";
import type { PlayedAhead } from "./ahead.ts";
import type { Beside } from "./beside.ts";
import { Signs } from "./signs.ts";

const ACT: Act = { name: "together", claims: [], play: async () => {} };

/** A play of some programs in which nothing goes on; and what had been begun for it when they gave no sign of life any more. */
function quietAfter(programs: readonly string[], happenings: readonly Happening[], beside?: Beside) {
  const play = aPlay({});
  const begun: string[] = [];
  const begin = (act: Act): void => {
    begun.push(act.name);
  };
  const ahead: PlayedAhead = {
    begin,
    beginSolution() {},
    calls: async () => undefined,
    solution: () => undefined,
    contrast: async () => undefined,
    async stop() {},
  };
  for (const who of programs) play.record(who, { what: "started", pid: 1, command: who });
  for (const happening of happenings) play.record(programs[0] ?? "", happening);
  new Signs(ACT, { ahead, beside }).quiet(play);
  return { begun, isCalledOff: play.isCalledOff };
}

it.each([
  ["of one program", ["client"], [], true],
  ["of several, which may find traces of others", ["client", "server"], [], false],
  [
    "of several, when they are told to stop",
    ["client", "server"],
    [{ what: "told to stop", signal: "SIGTERM" }],
    true,
  ],
] as const)("what a failure needs is begun in a quiet play %s", (_, programs, happenings, isBegun) => {
  expect(quietAfter(programs, happenings).begun).toEqual(isBegun ? [ACT.name] : []);
});

it.each([
  ["while others of its programs are in its way", true],
  ["while nobody is", false],
])("a quiet play is called off %s", (_, mayDisturb) => {
  const beside: Beside = {
    begin() {},
    mayDisturb: (act) => act === ACT && mayDisturb,
    take: async () => undefined,
    async stop() {},
  };
  const { begun, isCalledOff } = quietAfter(["client"], [], beside);
  expect(isCalledOff).toBe(mayDisturb);
  expect(begun).toEqual(mayDisturb ? [] : [ACT.name]);
});
