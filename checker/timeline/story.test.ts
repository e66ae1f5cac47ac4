import { describe, expect, it } from "vitest";
import { SINK } from "../cast/parts.ts";
import {
  by,
  ended,
  history,
  historyIn,
  over,
  says,
  sent,
  standsIn,
  started,
  took,
} from "../claims/by-hand.ts";
import type { Happening } from "../history/event.ts";
import { lanesOf } from "./lanes.ts";
import { momentIn } from "./moment.ts";
import { storyOf } from "./story.ts";

const TWO_SERVERS = history(
  ["server-1", standsIn("server")],
  ["server-10", standsIn("server")],
  ["client", started],
  ["client", says("sending 0")],
  ["client", says("sending 1")],
  ["server-1", took("0", "client")],
  ["server-10", { what: "handshake" }],
  ["client", ended()],
  ["harness", over],
);

describe("the lanes of a play", () => {
  it("are its programs and its peers, in the order of a value's way", () => {
    expect(lanesOf(TWO_SERVERS)).toEqual([
      { id: "client", role: "client", isProgram: true },
      { id: "server-1", role: "server", isProgram: false },
      { id: "server-10", role: "server", isProgram: false },
    ]);
  });

  it("belong to their role before it is told: one that nobody has met has it by its name", () => {
    const early = history(
      ["client", started],
      ["server-1", standsIn("server")],
      ["server-2", { what: "released" }],
    );
    expect(lanesOf(early).map(({ id, role }) => [id, role])).toEqual([
      ["client", "client"],
      ["server-1", "server"],
      ["server-2", "server"],
    ]);
  });

  it("have the harness in the place of the one who is not a program", () => {
    const alone = history(["server", started], ["client", sent("1")]);
    expect(lanesOf(alone).map(({ id, isProgram }) => [id, isProgram])).toEqual([
      ["client", false],
      ["server", true],
    ]);
  });
});

function momentOf(events: ReturnType<typeof history>): string | undefined {
  return momentIn(events, storyOf(events).marks);
}

it("what a program did before a sending that is put before its arrival stays before it", () => {
  const { marks } = storyOf(
    history(
      ["client", started],
      ["server-1", took("1", "client")],
      ["client", says("2 servers")],
      ["client", says("sending 0")],
      ["client", says("sending 1")],
      ["client", says("sending 2")],
      ["server-2", took("0", "client")],
    ),
  );
  expect(marks.map(({ text }) => text)).toEqual([
    "starts",
    "2 servers",
    "sending 0",
    "sending 1",
    "takes 1",
    "sending 2",
    "takes 0",
  ]);
});

it("who connects to several is said to connect to whom, and who connects to one is not", () => {
  const binds: Happening = { what: "came", binds: true };
  const meets = (peer: string): Happening => ({ what: "handshake", with: peer });
  const texts = (...met: string[]): string[] =>
    storyOf(
      history(
        ...["ventilator", "sink"].map((who): [string, Happening] => [who, binds]),
        ["worker-1", started],
        ...met.map((peer): [string, Happening] => ["worker-1", meets(peer)]),
      ),
    ).marks.map(({ text }) => text);
  expect(texts("ventilator", "sink")).toEqual([
    "starts",
    "connects to the ventilator",
    "connects to the sink",
  ]);
  expect(texts("sink", "sink")).toEqual(["starts", "connects", "connects"]);
});

it("a square comes from the worker that had its number", () => {
  const { marks } = storyOf(
    history(
      ["ventilator", sent("7")],
      ["ventilator", sent("8")],
      ["worker-1", started],
      ["worker-2", started],
      ["worker-1", says("received 7")],
      ["worker-2", says("received 8")],
      ["sink", { what: "took", parts: 1, value: '{"n":8,"square":64}', reads: "8 64" }],
      ["sink", { what: "took", parts: 1, value: '{"n":9,"square":81}', reads: "9 81" }],
    ),
  );
  expect(marks.filter(({ lane }) => lane === "sink").map(({ value, from }) => [value, from])).toEqual([
    ["8 64", "worker-2"],
    ["9 81", undefined],
  ]);
});

describe("a line that tells of a sending only afterwards", () => {
  const story = (lateBy: number): [string, string | undefined, string | undefined][] => {
    const events = history(
      ["client", started],
      ["server-1", took("0", "client")],
      ["client", says("sending 0")],
      ["client", ended()],
      ["harness", over],
    );
    const late = events.map((event, at) => ({ ...event, at: at < 2 ? 0 : lateBy }));
    return storyOf(late).marks.map(({ text, from, lost }) => [text, from, lost]);
  };

  it("was read late, and stands before the arrival", () => {
    expect(story(400).map(([text]) => text)).toEqual(["starts", "sending 0", "takes 0", "ended, code 0"]);
  });

  it("was printed late if that is long, and stays where it is; nothing is lost, and the value came from there", () => {
    expect(story(800)).toEqual([
      ["starts", undefined, undefined],
      ["takes 0", "client", undefined],
      ["sending 0", undefined, undefined],
      ["ended, code 0", undefined, undefined],
    ]);
  });
});

it("long values that begin alike are not taken for each other", () => {
  const [one, other] = [`${"a".repeat(16)}1`, `${"a".repeat(16)}2`];
  const { marks } = storyOf(
    history(
      ["client", started],
      ["client", says(`sending ${one}`)],
      ["client", says(`sending ${other}`)],
      ["server-1", took(other, "client")],
      ["harness", over],
    ),
  );
  expect(marks.map(({ value, lost }) => [value, lost])).toContainEqual([one, "never arrives"]);
  expect(marks.find(({ kind }) => kind === "arrives")?.sending).toBe(2);
});

it("one of several who get values has them from the one program before them that tells of no sending", () => {
  const from = (...told: [string, Happening][]) =>
    storyOf(
      history(["client", started], ["server-1", started], ["server-2", started], ...told, [
        "server-2",
        says("received 0"),
      ]),
    ).marks.find(({ kind }) => kind === "arrives")?.from;
  expect(from()).toBe("client");
  expect(from(["client", says("sending 1")])).toBeUndefined();
});

it("who is at work gets a value, and does not take it", () => {
  const { marks } = storyOf(
    history(
      ["client", started],
      ["server", took("0", "client")],
      ["server", { what: "busy", value: "0" }],
      ["server", took("1", "client")],
    ),
  );
  expect(marks.map(({ text }) => text)).toEqual(["starts", "takes 0", "at work on 0", "gets 1"]);
});

it("an empty message is shown as one", () => {
  const { marks } = storyOf(
    history(["client", started], ["server-1", took("", "client")], ["harness", over]),
  );
  expect(marks.map(({ text }) => text)).toContain("takes (empty)");
});

it("how the harness found out with whom it has to do is not shown", () => {
  const texts = (protocol: { protocol?: string }): string[] => {
    const steps: [string, Happening][] = [
      ["client", started],
      ["client", { what: "refused" }],
      ["server", { what: "left" }],
      ["client", { what: "handshake", with: "server", ...protocol }],
      ["server", { what: "left" }],
    ];
    return storyOf(history(...steps)).marks.map(({ text }) => text);
  };
  expect(texts({ protocol: "ZMTP 2.0" })).toEqual(["starts", "a server connects", "leaves"]);
  expect(texts({})).toEqual(["starts", "connection refused", "a server connects", "leaves"]);
});

describe("an open port", () => {
  const texts = (events: ReturnType<typeof history>) => storyOf(events).marks.map(({ text }) => text);

  it("is shown where nobody met its program, and not beside the meeting", () => {
    const alone = history(
      ["client", started],
      ["client", { what: "listens", port: 5559 }],
      ["client", ended()],
    );
    const met = history(
      ["client", started],
      ["client", { what: "listens", port: 5559 }],
      ["client", { what: "handshake", with: "server" }],
    );
    expect(texts(alone)).toContain("opens port 5559");
    expect(texts(met)).toEqual(["starts", "a server connects"]);
  });
});

describe("a value", () => {
  const kindOf = (story: ReturnType<typeof storyOf>) =>
    story.marks.map(({ lane, kind, value, from, lost }) => ({ lane, kind, value, from, lost }));

  it("comes from the lane that sent it, and is lost if it never arrives", () => {
    expect(kindOf(storyOf(TWO_SERVERS)).filter(({ value }) => value !== undefined)).toEqual([
      { lane: "client", kind: "sends", value: "0", from: undefined, lost: undefined },
      { lane: "client", kind: "sends", value: "1", from: undefined, lost: "never arrives" },
      { lane: "server-1", kind: "arrives", value: "0", from: "client", lost: undefined },
    ]);
  });

  it("is not lost as long as the play goes on", () => {
    const { marks } = storyOf(TWO_SERVERS.slice(0, -1));
    expect(marks.some(({ lost }) => lost)).toBe(false);
  });

  it("that comes twice and arrives once is lost once", () => {
    const { marks } = storyOf(
      history(
        ["server", started],
        ["client", sent("7")],
        ["client", sent("7")],
        ["server", says("received 7")],
        ["harness", over],
      ),
    );
    expect(marks.map(({ kind, lost }) => [kind, lost])).toEqual([
      ["starts", undefined],
      ["sends", undefined],
      ["sends", "never printed"],
      ["arrives", undefined],
    ]);
  });
});

it("a value that its program only says to be finished is not lost", () => {
  const steps = [...by("worker-1")(sent("7 49"), sent("8 64")), ...by("sink")(says("7 49"))];
  const { marks } = storyOf(historyIn(SINK.lines, [...steps, ["harness", over]]));
  expect(marks.map(({ kind, value, lost }) => [kind, value, lost])).toEqual([
    ["sends", "7 49", undefined],
    ["sends", "8 64", "never printed"],
    ["finishes", "7 49", undefined],
  ]);
});

describe("work", () => {
  const worksAfter = (...lines: string[]) =>
    storyOf(history(["server", started], ...lines.map((line) => ["server", says(line)] as const))).marks.some(
      ({ work }) => work,
    );

  it("is drawn from a value's first line to its last", () => {
    expect(worksAfter("received 7", "value: 7")).toBe(true);
  });

  it("is not drawn in a lesson without work", () => {
    expect(worksAfter("received 7", "received 8")).toBe(false);
  });
});

describe("a program that is held still", () => {
  const textsOf = (...steps: (readonly [string, Happening])[]) =>
    storyOf(history(["client", started], ["server", started], ...steps))
      .marks.map(({ text }) => text)
      .slice(2);

  it("has done before what was read of it only then", () => {
    expect(
      textsOf(
        ["client", { what: "held" }],
        ["client", says("sending 0")],
        ["server", says("received 0")],
        ["client", { what: "let go" }],
        ["client", says("sending 1")],
      ),
    ).toEqual(["sending 0", "held still", "received 0", "goes on", "sending 1"]);
  });

  it("was not there to be held where it turns out to have ended", () => {
    expect(
      textsOf(
        ["client", { what: "held" }],
        ["server", says("received 7")],
        ["client", says("sending 0")],
        ["client", ended()],
        ["client", { what: "let go" }],
        ["server", says("received 0")],
      ),
    ).toEqual(["sending 0", "ended, code 0", "received 7", "received 0"]);
  });
});

describe("the moment", () => {
  it("is the client's end while a server is at work", () => {
    const busy = history(
      ["server", started],
      ["client", started],
      ["server", says("received 0")],
      ["client", ended()],
      ["server", says("value: 0")],
    );
    expect(storyOf(busy).marks.map(({ isMoment }) => isMoment)).toEqual([false, false, false, true, false]);
  });

  it("is none where the client failed", () => {
    const failed = history(
      ["server", started],
      ["client", started],
      ["server", says("received 0")],
      ["client", ended(1)],
    );
    expect(storyOf(failed).marks.some(({ isMoment }) => isMoment)).toBe(false);
  });

  it("is told with its time where nobody made it, and without where the server was held", () => {
    const told = (...meanwhile: (readonly [string, Happening])[]) =>
      momentOf(
        history(["server", started], ["client", started], ["server", says("received 0")], ...meanwhile, [
          "server",
          says("value: 0"),
        ]),
      );
    expect(told(["client", ended()])).toContain("10 ms before the server finished value 0");
    const held = told(["server", { what: "held" }], ["client", ended()], ["server", { what: "let go" }]);
    expect(held).toContain("while the server was held still at work");
    expect(held).not.toMatch(/\d/);
    expect(told(["server", { what: "held" }], ["server", { what: "let go" }], ["client", ended()])).toContain(
      "10 ms before",
    );
  });

  it("is told in a sentence, too, where the client had ended before it was read that the server had a value", () => {
    const captionAfter = (code: number) =>
      momentOf(
        history(
          ["server", started],
          ["client", started],
          ["client", ended(code)],
          ["server", says("received 0")],
          ["server", { what: "held" }],
          ["server", { what: "let go" }],
          ["server", says("value: 0")],
        ),
      );
    expect(captionAfter(0)).toBe(
      "The client had ended before the server had finished a value. Nobody waited.",
    );
    expect(captionAfter(1)).toBeUndefined();
  });

  it("does not say that nobody waited where the client had waited for somebody to come", () => {
    const told = (cameAfterMs: number) => {
      const events = history(
        ["client", started],
        ["client", { what: "listens", port: 5559 }],
        ["client", { what: "handshake" }],
        ["server", took("0")],
        ["server", { what: "busy", value: "0" }],
        ["client", ended()],
      );
      return momentOf(
        events.map((event) => ({ ...event, at: event.at + (event.index > 1 ? cameAfterMs : 0) })),
      );
    };
    expect(told(20)).toBe("The client had ended while the server was still at work. Nobody waited.");
    expect(told(800)).toBe("The client had ended while the server was still at work.");
  });
});
