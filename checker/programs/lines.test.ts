import { describe, expect, it } from "vitest";
import { Lines } from "./lines.ts";

function linesOf(...chunks: (string | Uint8Array)[]): string[] {
  const lines: string[] = [];
  const splitter = new Lines({ line: (line) => lines.push(line) });
  for (const chunk of chunks) splitter.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  splitter.end();
  return lines;
}

describe("cutting output into lines", () => {
  it("joins what came in pieces, and gives the last line without a break", () => {
    expect(linesOf("sen", "ding 0\nsending", " 1\r\nsending 2")).toEqual([
      "sending 0",
      "sending 1",
      "sending 2",
    ]);
  });

  it("joins a letter whose bytes came apart", () => {
    const bytes = Buffer.from("é\n");
    expect(linesOf(bytes.subarray(0, 1), bytes.subarray(1))).toEqual(["é"]);
  });

  it("counts a flood, and gives what is wanted of it, its first lines and its last", () => {
    const [given, many]: [string[], number[]] = [[], []];
    const lines = new Lines({
      line: (line) => given.push(line),
      many: (count) => many.push(count),
      wanted: ["received "],
    });
    const piece = Buffer.from("y\n".repeat(20_000));
    for (let pieces = 0; pieces < 20; pieces += 1) lines.push(piece);
    lines.push(Buffer.from(`${"y\n".repeat(20_000)}rec`));
    lines.push(Buffer.from(`eived 7\n${"y\n".repeat(20_000)}`));
    lines.push(Buffer.from(`${"y\n".repeat(20_000)}é, the last`));
    lines.end();
    const total = 23 * 20_000 + 2;
    expect(given.length + many.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(given.filter((line) => line !== "y")).toEqual(["received 7", "é, the last"]);
    expect(given.length).toBeLessThan(45_000);
  });

  it("holds no more of an endless line than it gives", () => {
    const [line = ""] = linesOf(...Array.from({ length: 100 }, () => "x".repeat(10_000)));
    expect(line.length).toBe(10_000);
  });
});
