import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { otherArrangements, parsonsIn, solve } from "./parsons.ts";

const SOLUTION = `import { Push } from "zeromq";

const push = new Push();
// Opens the door.
await push.bind("here");

for (const value of values) {
  say(value);
  await push.send(value);
}
`;
const WRONG = "push.connect('there');\n";
const INFO = 'ts parsons="solution.ts" odd="wrong.ts"';
const BLOCKS = [
  'await push.bind("here");',
  "for (const value of values) {\n  say(value);\n  await push.send(value);\n}",
  "push.connect('there');",
  "const push = new Push();",
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "parsons-"));
  writeFileSync(path.join(folder, "solution.ts"), SOLUTION);
  writeFileSync(path.join(folder, "wrong.ts"), WRONG);
});
afterAll(() => rmSync(folder, { recursive: true }));

const problem = (blocks: readonly string[]) => {
  const parsons = parsonsIn(INFO, `${blocks.join("\n\n")}\n`);
  if (!parsons) throw new Error("no problem was found");
  return parsons;
};

describe("lines to be put in order", () => {
  it("are solved by the solution, and the one that does not belong by the wrong program", () => {
    expect(solve(problem(BLOCKS), folder)).toEqual({
      given: ['import { Push } from "zeromq";'],
      blocks: [BLOCKS[3], BLOCKS[0], BLOCKS[1]],
      odd: BLOCKS[2],
    });
  });

  it.each([
    [
      "a line of the solution is changed",
      BLOCKS.with(0, 'await push.bind("there");'),
      "2 are not of solution.ts",
    ],
    ["a line of the solution is missing", BLOCKS.slice(1), "its blocks are not all of solution.ts"],
    ["all belong", BLOCKS.toSpliced(2, 1), "of its blocks, 0 are not of solution.ts"],
    ["the odd one comes from nowhere", BLOCKS.with(2, "push.close();"), "is not of wrong.ts: push.close();"],
    ["they are in order", [BLOCKS[3] ?? "", ...BLOCKS.slice(0, 3)], "stand in the right order already"],
  ])("are no problem where %s", (_, blocks, words) => {
    expect(() => solve(problem(blocks), folder)).toThrow(words);
  });

  it("can be arranged otherwise: stretches that are exchanged, and the odd one in place of each", () => {
    const arrangements = otherArrangements({ given: ["given"], blocks: ["a", "b", "c"], odd: "x" });
    expect(arrangements.map(({ program }) => program.replace("given\n\n", "").replaceAll("\n", ""))).toEqual([
      "bac",
      "bca",
      "cab",
      "acb",
      "xbc",
      "axc",
      "abx",
    ]);
    expect(arrangements[0]?.words).toBe("`a` behind `b`");
  });

  it("another fence has none", () => {
    expect(parsonsIn("ts", "a\n")).toBeUndefined();
  });
});
