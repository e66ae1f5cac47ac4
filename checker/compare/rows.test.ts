import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Row, rowsOf } from "./rows.ts";

const textOf = (pieces: Row["mine"]): string | undefined => pieces?.map(({ text }) => text).join("");

test("line ends of Windows are no difference", () => {
  expect(rowsOf("a\r\nb\r\n", "a\nb\n").every(({ isSame }) => isSame)).toBe(true);
});

test("blank lines are no difference", () => {
  expect(rowsOf("a\n\nb\n", "a\nb\n\nc\n").map(({ isSame }) => isSame)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test("in a line that was changed, only the words that differ are marked", () => {
  const [row] = rowsOf("await request.send(value);\n", "await push.send(value);\n");
  expect(row?.mine?.filter(({ isOther }) => isOther)).toEqual([{ text: "request", isOther: true }]);
  expect(row?.solution?.filter(({ isOther }) => isOther)).toEqual([{ text: "push", isOther: true }]);
});

test("lines that have nothing in common do not stand beside each other", () => {
  const rows = rowsOf("// TODO: think\n", "const push = new Push();\n");
  expect(rows.map(({ mine, solution }) => [mine !== undefined, solution !== undefined])).toContainEqual([
    true,
    false,
  ]);
});

test("each side is shown whole and in order", () => {
  const line = fc.constantFrom("", "a", "b", "const a = 1;", "const b = 1;", "}");
  const program = fc.array(line, { maxLength: 12 });
  fc.assert(
    fc.property(program, program, (mine, solution) => {
      const rows = rowsOf(`${mine.join("\n")}\n`, `${solution.join("\n")}\n`);
      expect(rows.flatMap((row) => (row.mine ? [textOf(row.mine)] : []))).toEqual(mine.length ? mine : [""]);
      expect(rows.flatMap((row) => (row.solution ? [textOf(row.solution)] : []))).toEqual(
        solution.length ? solution : [""],
      );
    }),
  );
});
