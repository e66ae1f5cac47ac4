import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readOwnProgram } from "./own-program.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "own-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string) => {
  const file = path.join(folder, "client.ts");
  writeFileSync(file, text);
  return readOwnProgram(file);
};

test("a program is read as a person sees it", () => {
  expect(read("a\r\nb\u001b[31m\n")).toEqual({ text: "a\nb\n" });
  expect(read("\n".repeat(999))).toHaveProperty("text");
});

test("what is not there, is no file, or is too long to be looked at is said to be that", () => {
  expect(readOwnProgram(path.join(folder, "none.ts"))).toEqual({ problem: "it is not there" });
  expect(readOwnProgram(folder)).toEqual({ problem: "it is no file that could be read" });
  expect(read("x".repeat(30_001))).toEqual({ problem: expect.stringContaining("30,001 bytes") });
  expect(read("\n".repeat(1_000))).toEqual({ problem: expect.stringContaining("1,001 lines") });
});
