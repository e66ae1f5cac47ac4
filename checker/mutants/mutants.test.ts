import { describe, expect, it } from "vitest";
import { otherLiterals } from "./literals.ts";
import { mutantsOf, PAUSE_MS } from "./mutants.ts";
import { statementsOf } from "./statements.ts";

const sourceOf = (source: string, name: string): string | undefined =>
  mutantsOf(source).find((mutant) => mutant.name === name)?.source;

describe("the mutants of two statements", () => {
  const TWO = "open();\n\nsend(i);\n";

  it("are each dropped, twice, delayed, and the first after the next", () => {
    expect(mutantsOf(TWO).map(({ name }) => name)).toEqual([
      "line 1 dropped: open();",
      "line 1 twice: open();",
      "line 1 delayed: open();",
      "line 1 after the next: open();",
      "line 3 dropped: send(i);",
      "line 3 twice: send(i);",
      "line 3 delayed: send(i);",
    ]);
  });

  it("differ from the source in that alone", () => {
    expect(sourceOf(TWO, "line 1 dropped: open();")).toBe("\nsend(i);\n");
    expect(sourceOf(TWO, "line 3 twice: send(i);")).toBe("open();\n\nsend(i);\nsend(i);\n");
    expect(sourceOf(TWO, "line 1 after the next: open();")).toBe("send(i);\n\nopen();\n");
    const pause = `await new Promise((resolve) => setTimeout(resolve, ${PAUSE_MS}));`;
    expect(sourceOf(TWO, "line 3 delayed: send(i);")).toBe(`open();\n\n${pause}\nsend(i);\n`);
  });

  it("leave out what changes nothing: two like statements in the other order", () => {
    expect(mutantsOf("send();\nsend();").map(({ name }) => name)).not.toContain(
      "line 1 after the next: send();",
    );
  });
});

describe("a block", () => {
  const BLOCK = "for (;;) {\n  one();\n  two();\n}\nthree();";

  it("is one statement, with those in it as neighbours of each other", () => {
    expect(statementsOf(BLOCK.split("\n"))).toEqual([
      [
        { first: 0, last: 3 },
        { first: 4, last: 4 },
      ],
      [
        { first: 1, last: 1 },
        { first: 2, last: 2 },
      ],
    ]);
  });

  it("moves as a whole", () => {
    expect(sourceOf(BLOCK, "line 1 after the next: for (;;) {")).toBe(
      "three();\nfor (;;) {\n  one();\n  two();\n}",
    );
  });

  it("with a second part is one statement still, and its parts are no neighbours", () => {
    const statements = statementsOf(["try {", "  one();", "} catch {", "  // why", "  two();", "}"]);
    expect(statements).toEqual([[{ first: 0, last: 5 }], [{ first: 1, last: 1 }], [{ first: 4, last: 4 }]]);
  });

  it("is no object, whose properties are no statements", () => {
    expect(statementsOf(["const push = new Push({", "  linger: 0,", "});"])).toEqual([
      [{ first: 0, last: 2 }],
    ]);
  });
});

describe("a literal", () => {
  it("that is a number goes one down and one up", () => {
    expect(otherLiterals("for (let i = 0; i < 3; i++) {")).toEqual([
      "for (let i = -1; i < 3; i++) {",
      "for (let i = 1; i < 3; i++) {",
      "for (let i = 0; i < 2; i++) {",
      "for (let i = 0; i < 4; i++) {",
    ]);
  });

  it("that is a string gets longer, and empty; a number in it goes down and up", () => {
    expect(otherLiterals('bind("tcp://*:5559")')).toEqual([
      'bind("tcp://*:5558")',
      'bind("tcp://*:5560")',
      'bind("tcp://*:5559x")',
      'bind("")',
    ]);
  });

  it("is changed neither in a comment nor in a name", () => {
    expect(otherLiterals('// "0"')).toEqual([]);
    expect(otherLiterals("utf8(v5)")).toEqual([]);
  });
});
