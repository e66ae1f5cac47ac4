import { describe, expect, it } from "vitest";
import { numbered } from "../cast/cast.ts";
import { NAMED_CLIENT, SERVER_OF_MANY } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import {
  by,
  ended,
  handshake,
  over,
  type Step,
  says,
  started,
  told as toldIn,
  toldToStop,
} from "./by-hand.ts";
import type { Claim } from "./claim.ts";
import {
  bearsRubbish,
  letsNobodyStarve,
  printsEach,
  saysWhatItIgnores,
  waitsForNoClient,
} from "./serves-many.ts";

const told = (claim: Claim, steps: readonly Step[]): string => toldIn(claim, steps, SERVER_OF_MANY.lines);
const server = by("server");
const OVER: Step = ["harness", over];
const STOPPED: Step[] = [...server(toldToStop, ended(null)), OVER];
const GAVE_UP: Happening = { what: "gave up", stage: "values printed", waitedMs: 700 };

function sends(number: number, ...values: readonly string[]): Step[] {
  return by(numbered(NAMED_CLIENT, number).id)(
    ...values.map((value): Happening => ({ what: "sent", value })),
  );
}

const rubbish = (value: string, rubbishBytes = Buffer.byteLength(value)): Step[] => [
  ["client-3", { what: "sent", value, rubbishBytes }],
];
const prints = (...lines: readonly string[]): Step[] => server(...lines.map(says));
const begun = server(started, handshake);

describe("to go on after rubbish", () => {
  const claim = bearsRubbish(SERVER_OF_MANY);

  it("holds by a value that was sent after it and is printed", () => {
    const went = [...begun, ...rubbish("null"), ...sends(1, "x 1"), ...prints("ignored 4 bytes", "x 1")];
    expect(told(claim, [...went, ...STOPPED])).toBe("holds (client-3 sent)");
    expect(told(claim, went)).toBe("untested");
  });

  it("is broken by an end, with its own words where there are some", () => {
    const hit = [...begun, ...sends(1, "x 1"), ...prints("x 1"), ...rubbish("null")];
    expect(told(claim, [...hit, ...server(ended(1, "TypeError: no client")), OVER])).toBe(
      "stops-at-rubbish: it was sent 4 bytes that are no such JSON, and ended with code 1: TypeError: no client (client-3 sent, server ended)",
    );
    expect(told(claim, [...hit, ...prints("ignored 4 bytes"), ...server(ended()), OVER])).toMatch(
      /^stops-at-rubbish\/leaves-the-loop: .* and ended with code 0 \(/,
    );
  });

  it("is broken by silence from then on, and open where something else is printed", () => {
    const hit = [...begun, ...rubbish("null"), ...sends(1, "x 1"), ...server(GAVE_UP)];
    expect(told(claim, [...hit, ...STOPPED])).toMatch(/^stops-at-rubbish: .* printed nothing after that/);
    expect(
      told(claim, [...begun, ...rubbish("null"), ...prints("well"), ...server(GAVE_UP), ...STOPPED]),
    ).toBe("untested");
  });

  it("is open where no rubbish came, whatever ended the server", () => {
    expect(told(claim, [...begun, ...sends(1, "x 1"), ...server(ended(1, "Error: no")), OVER])).toBe(
      "untested",
    );
  });
});

describe("to say what is ignored", () => {
  const claim = saysWhatItIgnores(SERVER_OF_MANY);
  const sent = [...begun, ...rubbish("früher"), ...rubbish("null")];

  it("holds by a line for each, with its bytes", () => {
    expect(told(claim, [...sent, ...prints("ignored 7 bytes", "ignored 4 bytes"), ...STOPPED])).toMatch(
      /^holds/,
    );
  });

  it("is broken by another number, by no line, and by one too many", () => {
    expect(told(claim, [...sent, ...prints("ignored 6 bytes", "ignored 4 bytes"), ...STOPPED])).toMatch(
      /^wrong-count\/letters: it printed `ignored 6 bytes`, and the message had 7 bytes/,
    );
    // The other message is not told of at all: the number is wrong all the same.
    expect(told(claim, [...sent, ...prints("ignored 6 bytes"), ...STOPPED])).toMatch(
      /^wrong-count\/letters: it printed `ignored 6 bytes`, and the message had 7 bytes/,
    );
    expect(told(claim, [...sent, ...prints("ignored 4 bytes"), ...STOPPED])).toMatch(
      /^missing-value\/rubbish: it never printed `ignored 7 bytes`/,
    );
    expect(told(claim, [...sent, ...prints("ignored 7 bytes"), ...STOPPED])).toMatch(
      /^missing-value\/rubbish: it never printed `ignored 4 bytes` for a message of that size, `null`/,
    );
    expect(
      told(claim, [...sent, ...prints("ignored 7 bytes", "ignored 4 bytes", "ignored 1 bytes"), ...STOPPED]),
    ).toMatch(/^extra-value: it printed `ignored 1 bytes`, and nothing of that kind had come/);
  });
});

describe("to print each value", () => {
  const claim = printsEach(SERVER_OF_MANY);
  const sent = [...begun, ...sends(1, "x 1", "x 2"), ...sends(2, "y 3")];
  const tells = (...lines: readonly string[]) => told(claim, [...sent, ...prints(...lines), ...STOPPED]);

  it("holds however the clients come in between each other; other lines are the program's own", () => {
    expect(tells("x 1", "y 3", "x 2")).toMatch(/^holds/);
    expect(tells("port 5559", "y 3", "x 1", "done", "x 2")).toMatch(/^holds/);
  });

  it("is broken by a client's own order, and by a line too many", () => {
    expect(tells("x 2", "x 1", "y 3")).toMatch(
      /^out-of-order: of client x it printed `x 2` where `x 1` was to come/,
    );
    expect(tells("x 1", "x 2", "x 2", "y 3")).toMatch(/^extra-value: of client x it printed `x 2` \(/);
  });

  it("names a line that came only when more was sent", () => {
    const one = [...begun, ...sends(1, "x 1"), ...server(GAVE_UP), ...sends(1, "x 2")];
    expect(told(claim, [...one, ...prints("x 1", "x 2"), ...STOPPED])).toMatch(
      /^late-received: `x 1` was printed only when more had come/,
    );
  });

  it("names who has another's number", () => {
    expect(tells("x 1", "x 3", "x 2")).toMatch(
      /^mixes-clients: it printed `x 3`, and it was client y that sent 3/,
    );
  });

  it("names what is missing, what stands there instead, and who prints nothing", () => {
    expect(tells("x 1", "y 3")).toMatch(/^missing-value: it never printed `x 2` \(/);
    expect(tells("x: 1", "y: 3", "x: 2")).toMatch(
      /^received-not-printed: it never printed `x 1` and `x 2`; it printed `x: 1`/,
    );
    expect(tells()).toMatch(/^never-receives: `x 1` and `x 2` were sent, and it printed nothing of them/);
  });
});

describe("to wait for no client", () => {
  const claim = waitsForNoClient(SERVER_OF_MANY, NAMED_CLIENT);
  const first = [...begun, ...sends(1, "x 1"), ...prints("x 1"), ...sends(2, "y 2", "y 3")];

  it("holds where the second client's values are printed before the first goes on", () => {
    expect(told(claim, [...first, ...prints("y 2", "y 3"), ...sends(1, "x 4"), OVER])).toMatch(/^holds/);
  });

  it("is broken where they come after that, and open where they never come", () => {
    const late = [...first, ...prints("y 2"), ...server(GAVE_UP), ...sends(1, "x 4")];
    expect(told(claim, [...late, ...prints("x 4", "y 3"), OVER])).toMatch(
      /^waits-for-another-client: `y 3` was printed only when the other client had sent its next value/,
    );
    expect(told(claim, [...late, ...prints("x 4"), OVER])).toBe("untested");
  });
});

describe("to let nobody starve", () => {
  const claim = letsNobodyStarve(SERVER_OF_MANY, NAMED_CLIENT, false);
  const lastClaim = letsNobodyStarve(SERVER_OF_MANY, NAMED_CLIENT, true);
  const flood = [...begun, ...sends(2, "y 0"), ...sends(5, "f 1", "f 2")];
  // Events are 10 ms apart, and 60 ms are no gap.
  const pause = (events: number): Step[] => Array.from({ length: events }, () => server(says("well"))).flat();
  const value = (n: number, pausing = 0): Step[] => [
    ...sends(2, `y ${n}`),
    ...pause(pausing),
    ...prints(`y ${n}`),
    ...sends(5, "f 3"),
  ];
  const values = (count: number, pausing = 0): Step[] =>
    Array.from({ length: count }, (_, n) => value(n + 1, pausing)).flat();

  it("holds where five of another are printed while the flood goes on, and not by one from before", () => {
    expect(told(claim, [...flood, ...values(5), OVER])).toMatch(/^holds/);
    expect(told(claim, [...flood, ...values(4), OVER])).toBe("untested");
    expect(told(claim, [...flood, ...prints("y 0"), ...values(4), OVER])).toBe("untested");
  });

  it("is open where the flood had a gap between a value and its line, until more get through without one", () => {
    const gap = values(1, 7);
    expect(told(claim, [...flood, ...gap, ...values(5), OVER])).toBe("untested");
    expect(told(claim, [...flood, ...gap, ...values(6), OVER])).toMatch(/^holds/);
    expect(told(claim, [...flood, ...values(5, 7), OVER])).toBe("untested");
  });

  it("takes no gap for one that is over before the value is sent, or begins after its line", () => {
    const between = [...pause(7), ...sends(5, "f 4")];
    expect(told(claim, [...flood, ...between, ...values(5), ...between, OVER])).toMatch(/^holds/);
  });

  it("asks for a majority only where no further play can show more", () => {
    expect(told(lastClaim, [...flood, ...values(1), OVER])).toMatch(/^holds/);
    expect(told(lastClaim, [...flood, ...values(1, 7), ...values(1), OVER])).toBe("untested");
    expect(told(lastClaim, [...flood, ...values(1, 7), ...values(2), OVER])).toMatch(/^holds/);
  });

  it("is broken where that comes after the flood's end", () => {
    const late = [...sends(2, "y 1"), ...sends(5, "f 3"), ...prints("f 1", "f 2", "f 3", "y 1")];
    expect(told(claim, [...flood, ...late, OVER])).toMatch(
      /^waits-for-another-client: `y 1` was printed only when f had sent all of its 3 values/,
    );
  });

  it("is broken where one gets through, by a pause of the server, and another does not", () => {
    const once = [...flood, ...value(1), ...sends(2, "y 2"), ...sends(5, "f 4")];
    expect(told(claim, [...once, ...prints("f 2", "f 3", "y 2"), OVER])).toMatch(
      /^waits-for-another-client: `y 2` was printed only when f had sent all of its 4 values/,
    );
  });
});
