import { describe, expect, it } from "vitest";
import { CLIENT, CLIENT_ALONE } from "../cast/parts.ts";
import type { Happening, Placed } from "../history/event.ts";
import { allSentArrive } from "./all-sent-arrive.ts";
import { ended, handshake, history, over, says, started, told, took } from "./by-hand.ts";
import type { Claim } from "./claim.ts";
import { drops } from "./drops.ts";
import { neverWaits } from "./never-waits.ts";
import { saysCounts } from "./says-counts.ts";
import { waitsForFirst } from "./waits-for-first.ts";

// A play with four values, in which the server took nothing before it was released. Of a claim's verdict, and of the
// misconception where it is broken, each line below is one history.
const came: Happening = { what: "came" };
const released: Happening = { what: "released" };
const still: Happening = { what: "gave up", stage: "all offered", waitedMs: 1500 };
const stuck: Happening = { what: "gave up", stage: "end after release", waitedMs: 700 };

function counted(arrived: number, more: Partial<Extract<Happening, { what: "counted" }>> = {}): Happening {
  return { what: "counted", offered: 4, arrived, ...more };
}

type Step = readonly [who: string, happening: Happening];
const opening: readonly Step[] = [
  ["client", started],
  ["server", came],
  ["client", handshake],
];

/** What follows the handshake, up to the end of the play. */
function play(...steps: readonly Step[]): Placed[] {
  return history(...opening, ...steps, ["harness", over]);
}

function verdict(claim: Claim, events: Placed[]): string {
  const finding = claim.judge(events);
  return finding.verdict === "broken" ? finding.misconception : finding.verdict;
}

const counts = (sent: number, dropped: number): Step => ["client", says(`sent ${sent}, dropped ${dropped}`)];
const server = (happening: Happening): Step => ["harness", happening];
const client = (happening: Happening): Step => ["client", happening];

/** All as it should be: two sent, two dropped. */
const RIGHT = play(
  counts(2, 2),
  server(released),
  server(took("0")),
  server(took("1")),
  client(ended()),
  server(counted(2)),
);

it("lets all claims hold where all is right", () => {
  const claims = [
    waitsForFirst(CLIENT_ALONE),
    neverWaits(CLIENT_ALONE),
    saysCounts(CLIENT, 4),
    drops(CLIENT, 4, true),
    allSentArrive(CLIENT_ALONE),
  ];
  expect(claims.map((claim) => verdict(claim, RIGHT))).toEqual(claims.map(() => "holds"));
});

describe("that a client never waits", () => {
  it("is broken where it has come to its end only once values were taken", () => {
    const waiting = play(client(still), server(released), counts(4, 0), client(ended()), server(counted(4)));
    expect(verdict(neverWaits(CLIENT_ALONE), waiting)).toBe("waits-for-server");
  });

  it("is broken where it stood still and never said anything", () => {
    const waiting = play(client(still), server(released), client(ended()), server(counted(4)));
    expect(verdict(neverWaits(CLIENT_ALONE), waiting)).toBe("waits-for-server");
  });

  it("is open where it had dropped some, and only does not say so", () => {
    const silent = play(client(still), server(released), client(ended()), server(counted(2)));
    expect(verdict(neverWaits(CLIENT_ALONE), silent)).toBe("untested");
  });

  it("is open where it crashed", () => {
    const crashed = play(
      client(still),
      server(released),
      client(ended(1, "TypeError: no")),
      server(counted(1)),
    );
    expect(verdict(neverWaits(CLIENT_ALONE), crashed)).toBe("untested");
  });
});

describe("what a client says of its values", () => {
  it.each([
    ["nothing", [], "no-last-word"],
    ["other words", [client(says("2 sent and 2 dropped"))], "no-last-word"],
    ["fewer than there were", [counts(2, 0)], "wrong-count"],
    ["more than there were", [counts(3, 2)], "wrong-count"],
  ])("is broken if it says %s", (_, lines, misconception) => {
    const events = play(...lines, server(released), client(ended()), server(counted(2)));
    expect(verdict(saysCounts(CLIENT, 4), events)).toBe(misconception);
  });
});

describe("that a client drops what does not fit", () => {
  const none = play(counts(4, 0), server(released), client(ended()), server(counted(4)));

  it("is broken where nothing was dropped of more than any queue should hold", () => {
    expect(verdict(drops(CLIENT, 4, true), none)).toBe("queue-without-end");
  });

  it("is open where the values may all have found room", () => {
    expect(verdict(drops(CLIENT, 4, false), none)).toBe("untested");
  });
});

describe("that the server gets what was sent", () => {
  const end = [client(ended())];

  it.each([
    ["fewer arrive", [server(released), ...end, server(counted(1))], "wrong-count"],
    ["more arrive", [server(released), ...end, server(counted(3))], "wrong-count"],
    [
      "fewer arrive of a client that had left with a full queue",
      [...end, server(released), server(counted(1))],
      "lost-at-exit",
    ],
    [
      "one is not as it should be",
      [server(released), ...end, server(counted(2, { misfit: "no number" }))],
      "wrong-value",
    ],
    [
      "they don't rise",
      [server(released), ...end, server(counted(2, { notRising: ["3", "1"] }))],
      "out-of-order",
    ],
  ])("is broken if %s", (_, steps, misconception) => {
    expect(verdict(allSentArrive(CLIENT_ALONE), play(counts(2, 2), ...steps))).toBe(misconception);
  });

  it("is open while the client lives: something may still come", () => {
    const alive = play(counts(2, 2), server(released), client(stuck), server(counted(1)));
    expect(verdict(allSentArrive(CLIENT_ALONE), alive)).toBe("untested");
  });
});

describe("that a client waits for a server before it drops anything", () => {
  it("is broken where the first that arrives is a later one", () => {
    const late = play(counts(1, 3), server(released), server(took("3")), client(ended()), server(counted(1)));
    expect(verdict(waitsForFirst(CLIENT_ALONE), late)).toBe("gives-up-early");
  });

  it("is broken as a missing value where only the first one is left out", () => {
    const left = play(counts(1, 3), server(released), server(took("1")), client(ended()), server(counted(1)));
    expect(verdict(waitsForFirst(CLIENT_ALONE), left)).toBe("missing-value");
  });

  it("is broken where it counted before the server came", () => {
    const early = history(
      ["client", started],
      counts(0, 4),
      ["client", ended()],
      ["server", came],
      ["harness", over],
    );
    expect(verdict(waitsForFirst(CLIENT_ALONE), early)).toBe("gives-up-early");
  });

  it("is broken where it said that no server came", () => {
    const gone = history(
      ["client", started],
      client(says("no server within 20000 ms")),
      client(ended(1)),
      server(over),
    );
    expect(verdict(waitsForFirst(CLIENT_ALONE), gone)).toBe("gives-up-early");
  });
});

describe("what is said of a client that stood still", () => {
  const said = (...steps: readonly Step[]): string =>
    told(neverWaits(CLIENT_ALONE), [...opening, ...steps, ["harness", over]]);

  it("is whether it said its counts later, or what its last line was by then", () => {
    expect(said(client(still), server(released), counts(4, 0), client(ended()))).toBe(
      "waits-for-server: the server took nothing, and the client stood still: only when the server began to take them did it print `sent 4, dropped 0` (client gave up, client printed)",
    );
    const lines = [client(says("offering 3")), client(still), server(released), client(says("bye"))];
    expect(said(...lines, client(ended()))).toBe(
      "waits-for-server: the server took nothing, and the client stood still: it never said how many it had sent (client gave up, client printed)",
    );
    const events = history(...opening, ...lines, client(ended()), ["harness", over]);
    const finding = neverWaits(CLIENT_ALONE).judge(events);
    expect(finding.evidence.map((at) => events[at])).toMatchObject([
      { what: "gave up" },
      { line: "offering 3" },
    ]);
    expect(said(...lines, client(ended(1, "Error: no")))).toBe("untested");
  });

  it("lost what was in its queue only if less arrived than it said", () => {
    const judged = (arrived: number): string =>
      told(allSentArrive(CLIENT_ALONE), [
        ...opening,
        counts(2, 2),
        client(ended()),
        server(released),
        server(took("0")),
        server(counted(arrived)),
        ["harness", over],
      ]);
    expect(judged(1)).toBe(
      "lost-at-exit: it printed `sent 2, dropped 2`, and 1 value arrived: it had ended before the server took any, and what was in its queue was gone with it (client printed, client ended, harness counted)",
    );
    expect(judged(3)).toBe(
      "wrong-count: it printed `sent 2, dropped 2`, and 3 values arrived (client printed, harness counted)",
    );
    expect(judged(2)).toBe("holds (client printed, harness counted)");
  });
});

describe("what is said of a client that did not wait", () => {
  const said = (...steps: readonly Step[]): string =>
    told(waitsForFirst(CLIENT_ALONE), [...steps, ["harness", over]]);
  const arriving = (value: string, more = {}): Step[] => [
    ...opening,
    counts(2, 2),
    server(released),
    server(took(value)),
    client(ended()),
    server(counted(2, more)),
  ];

  it("is which value came first, or that it had counted before anybody came", () => {
    expect(said(...arriving("0"))).toBe("holds (client handshake, harness took)");
    expect(said(...arriving("1"))).toBe(
      "missing-value: value 0 never arrived; the first that did was 1 (harness took)",
    );
    expect(said(...arriving("3"))).toBe(
      "gives-up-early: value 0 never arrived; the first that did was 3: what came before it was dropped when no server was there (harness took)",
    );
    const early =
      "gives-up-early: it printed `sent 2, dropped 2`, and no server had come yet (client printed)";
    expect(said(client(started), counts(2, 2), ["server", came], client(handshake))).toBe(early);
    expect(said(client(started), counts(2, 2))).toBe(early);
    expect(said(...opening, counts(0, 4))).toMatch(/^gives-up-early: it printed `sent 0, dropped 4`/);
    expect(said(...opening, counts(2, 2))).toBe("untested");
  });

  it("is nothing where what came says nothing of when it was sent", () => {
    expect(said(...arriving("3", { notRising: ["3", "2"] }))).toBe("untested");
    expect(said(...arriving("x", { misfit: "`x` arrived" }))).toBe("untested");
  });
});

it("what a client says in place of its counts is told, as far as a line goes", () => {
  const judged = (...lines: readonly string[]): string =>
    told(saysCounts(CLIENT, 4), [
      ...opening,
      ...lines.map((line) => client(says(line))),
      client(ended()),
      ["harness", over],
    ]);
  const never = "no-last-word: it ended and never printed `sent A, dropped B`";
  expect(judged("bye")).toBe(`${never} (client ended)`);
  expect(judged("hello", `Sent ${"2".repeat(80)}`)).toBe(
    `${never}; it printed \`Sent ${"2".repeat(55)}\` (client printed, client ended)`,
  );
  expect(judged("sent 2, dropped 3")).toBe(
    "wrong-count: it printed `sent 2, dropped 3`, which is 5 values, and COUNT was 4 (client printed)",
  );
});
