import { describe, expect, it } from "vitest";
import { ASKING_SERVER } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { worksAtOnce } from "../history/server-lines.ts";
import { asks, asksWhenFree } from "./asks.ts";
import { by, ended, handshake, history, over, type Step, says, sent, started, told } from "./by-hand.ts";

const [client, server] = [by("client"), by("server")];
const OVER: Step = ["harness", over];
const begun = server(started, handshake);
const asked = (value = "ready", more: object = {}): Happening => ({
  what: "asked",
  value,
  parts: 1,
  to: "client",
  ...more,
});
const GAVE_UP: Happening = { what: "gave up", stage: "asked", waitedMs: 1_500 };
const worksOn = (value: string): Step[] => [
  ...client(sent(value)),
  ...server(says(`received ${value}`), says(`value: ${value}`)),
];

describe("to ask", () => {
  const claim = asks(ASKING_SERVER);

  it("holds by the question of the task, at the end", () => {
    expect(told(claim, [...begun, ...server(asked()), OVER])).toBe("holds (server asked)");
    expect(told(claim, [...begun, ...server(asked())])).toBe("untested");
  });

  it("is never done by a PULL, nor by who only connects", () => {
    expect(told(claim, server(started, { what: "socket type", socketType: "PULL" }))).toMatch(
      /^never-asks: the socket that came to port 5559 is a PULL/,
    );
    expect(told(claim, [...begun, ...server(GAVE_UP), OVER])).toBe(
      "never-asks: it connected, and asked for nothing (server gave up)",
    );
    expect(told(claim, [...begun, ...server(ended(1, "Error: no")), OVER])).toBe("untested");
    expect(told(claim, server(started, { what: "socket type", socketType: "REP" }))).toBe("untested");
  });

  it("is done in these words, each time, and as a REQ does", () => {
    expect(told(claim, [...begun, ...server(asked("READY"))])).toMatch(/^wrong-value: it asked with `READY`/);
    expect(told(claim, [...begun, ...server(asked(), asked("done"))])).toMatch(/it asked with `done`/);
    expect(told(claim, [...begun, ...server(asked("ready", { bare: true }))])).toMatch(/^wrong-value\/bare/);
    expect(told(claim, [...begun, ...server(asked("ready | 1", { parts: 2 }))])).toMatch(/, in 2 parts,/);
  });
});

describe("to ask when it is free", () => {
  // Events are 10 ms apart.
  const claim = asksWhenFree(ASKING_SERVER, 50);
  const nothing: Step[] = by("server")(...Array.from({ length: 5 }, () => says("at work")));
  const value = (text: string): Step[] => [
    ...client(sent(text)),
    ...server(says(`received ${text}`)),
    ...nothing,
    ...server(says(`value: ${text}`), asked()),
  ];

  it("holds by two values of which the first line was there soon, and the question when the work was done", () => {
    const steps = [...begun, ...server(asked()), ...value("7"), ...value("8")];
    expect(told(claim, [...steps, OVER])).toBe(
      "holds (client sent, server asked, client sent, server asked)",
    );
    expect(told(claim, [...begun, ...server(asked()), ...value("7"), OVER])).toBe("untested");
    expect(told(claim, steps)).toBe("untested");
  });

  it("is broken by a question that comes before the work can be done, whatever was printed", () => {
    const early = [
      ...begun,
      ...server(asked()),
      ...client(sent("7")),
      ...server(says("received 7"), asked()),
    ];
    expect(told(claim, early)).toBe(
      "asks-too-early: it asked for its next value 20 ms after `7` was sent; the work on that takes 50 ms (client sent, server asked)",
    );
    expect(told(claim, [...begun, ...server(asked(), asked())])).toMatch(/^asks-too-early: it asked twice/);
  });

  it("is not broken by a line that is read after the question", () => {
    const late = [
      ...client(sent("8")),
      ...server(says("received 8")),
      ...nothing,
      ...server(asked(), says("value: 8")),
    ];
    expect(told(claim, [...begun, ...server(asked()), ...value("7"), ...late, OVER])).toMatch(/^holds/);
  });

  it("is broken where no question came any more, and open where a line is missing or the server is gone", () => {
    const once = [...begun, ...server(asked()), ...worksOn("7"), ...server(GAVE_UP)];
    expect(told(claim, [...once, OVER])).toMatch(
      /^never-asks\/once: it printed `value: 7`, and asked for nothing more/,
    );
    expect(told(claim, [...begun, ...server(asked()), ...client(sent("7")), ...server(GAVE_UP), OVER])).toBe(
      "untested",
    );
    expect(told(claim, [...once, ...server(ended()), OVER])).toBe("untested");
  });
});

it("a question shows that a server has nothing to do: how long its work took before that says nothing", () => {
  const restedMs = (...questions: readonly Happening[]): (number | undefined)[] =>
    worksAtOnce(
      history(...begun, ...server(...questions), ...worksOn("7"), ...server(...questions), ...worksOn("8")),
      "server",
    ).map((work) => work.restedMs);
  expect(restedMs()).toEqual([Number.POSITIVE_INFINITY, 10]);
  expect(restedMs(asked())).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
