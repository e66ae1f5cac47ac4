import { expect, test } from "vitest";
import { plain } from "../report/paint.ts";
import { drawRows } from "./draw.ts";
import { rowsOf } from "./rows.ts";

const MINE = `${Array.from({ length: 12 }, (_, at) => `line ${at}`).join("\n")}\nconst socket = new Request();\nend\n`;
const SOLUTION = MINE.replace("Request", "Push").replace("end\n", "");
const LONG = `const text = "${"x".repeat(300)}";\n`;

test("below 120 columns the two stand one under the other, with signs", () => {
  expect(drawRows(rowsOf(MINE, SOLUTION), { width: 80, paint: plain })).toEqual([
    "    … 9 lines that are the same",
    "    line 9",
    "    line 10",
    "    line 11",
    "  - const socket = new Request();",
    "  - end",
    "  + const socket = new Push();",
  ]);
});

test("from 120 columns on they stand side by side", () => {
  const lines = drawRows(rowsOf(MINE, SOLUTION), { width: 120, paint: plain });
  expect(lines).toContainEqual(
    expect.stringMatching(/^ {2}- const socket = new Request\(\); +│ {3}\+ const socket = new Push\(\);$/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^ {4}line 11 +│ {5}line 11$/));
});

test.each([80, 119, 120, 200])("nothing is wider than the terminal, at %i columns", (width) => {
  for (const line of drawRows(rowsOf(LONG, `${LONG}y\n`), { width, paint: plain })) {
    expect(line.length).toBeLessThanOrEqual(width);
  }
});

test("colour is on the words that differ", () => {
  const lines = drawRows(rowsOf("const a = new Request();\n", "const a = new Push();\n"), {
    width: 80,
    paint: (tone, text) => `<${tone}:${text}>`,
  });
  expect(lines).toEqual([
    "  <bad:-> const a = new <bad:Request>();",
    "  <good:+> const a = new <good:Push>();",
  ]);
});
