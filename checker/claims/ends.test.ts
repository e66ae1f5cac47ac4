import { describe, expect, it } from "vitest";
import { CLIENT, SERVER, SINK } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, ended, handshake, type Step, sent, started, told, toldToStop } from "./by-hand.ts";
import type { Claim } from "./claim.ts";
import { ends } from "./ends.ts";
import { stays, staysWithOthers } from "./stays.ts";
import { stops } from "./stops.ts";

const client = by("client");
const server = by("server");
const SERVED = server(started, handshake);
const sends = (...values: readonly string[]) => client(...values.map(sent));

describe("how a program ends", () => {
  const left = (...pids: readonly number[]): Happening => ({
    what: "ended",
    code: 0,
    signal: null,
    errors: [],
    leftBehind: pids,
  });
  const killed = server({ what: "killed" }, ended(null));

  it.each<[string, Claim, Step[], string]>([
    [
      "one process of it is left",
      ends(CLIENT),
      client(left(4711)),
      "never-ends: it ended and left a process running (4711); the checker had to end it (client ended)",
    ],
    [
      "several are",
      ends(CLIENT),
      client(left(4711, 4712)),
      "never-ends: it ended and left 2 processes running (4711, 4712); the checker had to end them (client ended)",
    ],
    [
      "it had to be stopped",
      ends(CLIENT),
      client(toldToStop, ended(null)),
      "never-ends: it went on running until the checker stopped it (client told to stop, client ended)",
    ],
    [
      "it has all, and goes on",
      ends(SINK),
      by("sink")(toldToStop, ended(null)),
      "never-ends/has-all: it went on running until the checker stopped it (sink told to stop, sink ended)",
    ],
    [
      "its code is its own, and it said nothing",
      ends(CLIENT),
      client(ended(3)),
      "wrong-exit-code: it came to its end with code 3 (client ended)",
    ],
    [
      "its code is its own, and it said why",
      ends(CLIENT),
      client(ended(3, "enough")),
      "wrong-exit-code: it came to its end with code 3; its last words on standard error were `enough` (client ended)",
    ],
    [
      "it would not stop",
      stops(SERVER),
      [...server(toldToStop), ...killed],
      "never-ends: it was sent SIGTERM and went on running; it had to be killed (server told to stop, server killed)",
    ],
    [
      "it stopped, and left a process",
      stops(SERVER),
      server(toldToStop, left(4711)),
      "never-ends: it ended and left a process running (4711); the checker had to end it (server ended)",
    ],
    ["it was told to stop, and has not ended", stops(SERVER), server(toldToStop), "untested"],
    ["it stopped", stops(SERVER), server(toldToStop, ended(0)), "holds (server told to stop, server ended)"],
    [
      "a value was sent, and it left",
      stays(SERVER),
      [...SERVED, ...sends("7"), ...server(ended(0))],
      "stops-early: it ended by itself, with code 0, when 1 value had been sent (server ended)",
    ],
    ["it left before anybody met it", stays(SERVER), server(started, ended(0)), "untested"],
    [
      "it left others of the learner's, which the harness does not see",
      staysWithOthers(SERVER),
      server(started, ended(0)),
      "stops-early: it ended by itself, with code 0, and nobody had told it to (server ended)",
    ],
    [
      "it stayed with others until it was stopped",
      staysWithOthers(SERVER),
      server(started, toldToStop, ended(null)),
      "holds (server told to stop)",
    ],
    [
      "it rested between two values, and left after the second",
      stays(SERVER),
      [...SERVED, ...sends("7"), ...server({ what: "rested" }), ...sends("8", "9"), ...server(ended(0))],
      "stops-early: it ended by itself, with code 0, when 3 values had been sent (server ended)",
    ],
    [
      "it rested, and left when nothing came",
      stays(SERVER),
      [...SERVED, ...sends("7"), ...server({ what: "rested" }, ended(0))],
      "stops-early/when-quiet: it ended by itself, with code 0, 0.0 s after the last value was sent, when nothing came (server rested, server ended)",
    ],
    [
      "it rested, and left before anything was sent",
      stays(SERVER),
      [...SERVED, ...server({ what: "rested" }, ended(0))],
      "stops-early/when-quiet: it ended by itself, with code 0, when no value came for a while (server rested, server ended)",
    ],
  ])("where %s", (_, claim, steps, expected) => {
    expect(told(claim, steps)).toBe(expected);
  });
});
