import { describe, expect, it } from "vitest";
import { Lines } from "./lines.ts";

function linesOf(...chunks: (string | Uint8Array)[]): string[] {
  const lines: string[] = [];
  const splitter = new Lines((line) => lines.push(line));
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

  it("holds no more of an endless line than it gives", () => {
    const [line = ""] = linesOf(...Array.from({ length: 100 }, () => "x".repeat(10_000)));
    expect(line.length).toBe(10_000);
  });
});
