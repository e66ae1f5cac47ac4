import { describe, expect, it } from "vitest";
import { numbered } from "../../cast/cast.ts";
import { SERVER } from "../../cast/parts.ts";
import { ended, handshake, history, over, says, sent, toldToStop } from "../../claims/by-hand.ts";
import type { Happening, Placed } from "../../history/event.ts";
import { plain } from "../../report/paint.ts";
import { drawTimeline } from "../../report/timeline.ts";
import { judge } from "../../verdict/judge.ts";
import { rootOf } from "../../verdict/result.ts";
import type { Lesson } from "../lesson.ts";
import { killedServer } from "./killed-server.ts";
import { pipeline } from "./pipeline.ts";
import { twoServers } from "./two-servers.ts";

type Step = readonly [string, Happening];

const start = (role: string): Happening => ({ what: "started", role, pid: 1, command: "npx tsx" });
const stopped = (who: string): Step[] => [
  [who, toldToStop],
  [who, ended(null)],
];
const received = (who: string, ...values: readonly string[]): Step[] =>
  values.map((value) => [who, says(`received ${value}`)]);
const sends = (...values: readonly string[]): Step[] => values.map((value) => ["client", sent(value)]);

/** What is found in a history: `pass`, what is open, or who has which misconception. */
function found({ acts }: Lesson, events: readonly Placed[]): string {
  const claims = judge(
    acts.flatMap((act) => act.claims),
    events,
  );
  const root = rootOf({ claims });
  if (root) return `${root.about}: ${root.misconception}`;
  const open = claims.find(({ verdict }) => verdict === "untested");
  return open ? `open: ${open.id}` : "pass";
}

const TWO_SERVERS: Step[] = [
  ["server-1", start("server")],
  ["server-1", handshake],
  ["server-2", start("server")],
  ["server-2", handshake],
];

describe("two servers of one role", () => {
  const played = (...steps: readonly Step[]) =>
    history(...TWO_SERVERS, ...steps, ...stopped("server-1"), ...stopped("server-2"), ["harness", over]);

  it("are right where each has its share in order", () => {
    const events = played(
      ...sends("a", "b", "c", "d"),
      ...received("server-2", "b", "d"),
      ...received("server-1", "a", "c"),
    );
    expect(found(twoServers, events)).toBe("pass");
  });

  it.each([
    ["loses one", received("server-2", "b"), "server: missing-value"],
    ["has another's, too", received("server-2", "b", "c", "d"), "server: extra-value"],
    ["mixes them up", received("server-2", "d", "b"), "server: out-of-order"],
    ["has none that was sent", received("server-2", "b", "x"), "server: wrong-value"],
  ])("are wrong where one %s", (_, other, misconception) => {
    const events = played(...sends("a", "b", "c", "d"), ...received("server-1", "a", "c"), ...other);
    expect(found(twoServers, events)).toBe(misconception);
  });

  it("are told apart where one of them crashes", () => {
    const events = history(...TWO_SERVERS, ["server-2", ended(1, "Error: no")], ...stopped("server-1"), [
      "harness",
      over,
    ]);
    expect(found(twoServers, events)).toBe("server-2: crashed");
  });

  it("have a lane each, beside the client's", () => {
    const lines = drawTimeline(played(...sends("a"), ...received("server-2", "a")), {
      width: 80,
      paint: plain,
    });
    expect(lines.slice(0, 3).map((line) => line.trim())).toEqual(["client", "│  server-1", "│  │  server-2"]);
    expect(lines.find((line) => line.includes("server-2: received a"))).toContain("│──│─▶●");
  });
});

describe("a server that the play kills", () => {
  const played = (kill: Happening, ...after: readonly Step[]) =>
    history(
      ...TWO_SERVERS,
      ...sends("a", "b"),
      ...received("server-1", "a"),
      ...received("server-2", "b"),
      ["server-1", kill],
      ["server-1", { what: "ended", code: null, signal: "SIGKILL", errors: [], leftBehind: [] }],
      ...sends("c", "d"),
      ...after,
      ...stopped("server-2"),
      ["harness", over],
    );

  it("has not crashed, nor would it not stop", () => {
    const events = played({ what: "killed", planned: true }, ...received("server-2", "c", "d"));
    expect(found(killedServer, events)).toBe("pass");
  });

  it("is another thing than one that ends so by itself", () => {
    const events = played({ what: "rested" }, ...received("server-2", "c", "d"));
    expect(found(killedServer, events)).toBe("server-1: crashed");
  });

  it("leaves what is sent then to the other, who has to take it", () => {
    const events = played({ what: "killed", planned: true }, ...received("server-2", "c"));
    expect(found(killedServer, events)).toBe("server-2: missing-value");
  });
});

describe("three roles on two ports", () => {
  const numbers = ["1", "2", "3", "4", "5", "6"];
  const played = (squares: readonly string[]) =>
    history(
      ["sink", start("sink")],
      ["ventilator", start("ventilator")],
      ["worker-1", start("worker")],
      ["worker-2", start("worker")],
      ...numbers.map((number): Step => ["ventilator", says(`sending ${number}`)]),
      ...received("worker-1", "1", "3", "5"),
      ...received("worker-2", "2", "4", "6"),
      ...squares.map((square): Step => ["sink", says(`value: ${square}`)]),
      ["ventilator", ended()],
      ...["worker-1", "worker-2", "sink"].flatMap(stopped),
      ["harness", over],
    );

  it("are right where the sink has every square, in whichever order", () => {
    expect(found(pipeline, played(["4", "1", "9", "36", "16", "25"]))).toBe("pass");
  });

  it.each([
    ["is missing", ["1", "4", "9", "16", "25"], "missing-value"],
    ["comes twice", ["1", "4", "9", "16", "25", "36", "36"], "extra-value"],
    ["is none", ["1", "4", "9", "16", "25", "6"], "wrong-value"],
  ])("are wrong where a square %s", (_, squares, misconception) => {
    expect(found(pipeline, played(squares))).toBe(`sink: ${misconception}`);
  });

  it("have a lane each, in the order of a value's way, and nobody is at work who never says so", () => {
    const lines = drawTimeline(played(["1"]), { width: 80, paint: plain });
    const heads = ["ventilator", "│  worker-1", "│  │  worker-2", "│  │  │  sink"];
    expect(lines.slice(0, 4).map((line) => line.trim())).toEqual(heads);
    expect(lines.join("\n")).not.toContain("at work");
  });
});

it("one of several is named in a sentence, and is of its role", () => {
  expect(twoServers.acts[0]?.claims.map(({ says }) => says)).toContain("server 2 runs until it is stopped");
  expect(numbered(SERVER, 2)).toMatchObject({ id: "server-2", role: "server" });
});
