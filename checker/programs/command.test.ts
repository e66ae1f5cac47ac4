import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { givenCommand, tsxCommand } from "./command.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "workshop-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("a program that is not there", () => {
  it.each(["Client.ts", "client.js", "client.ts.txt"])(
    "is named with the file that stands there, %s",
    (name) => {
      const own = mkdtempSync(path.join(folder, "beside-"));
      writeFileSync(path.join(own, name), "1");
      expect(tsxCommand(path.join(own, "client.ts")).missing).toMatch(
        `is not there; ${name} stands there, and the checker looks for client.ts`,
      );
    },
  );

  it("is one that nothing can read", () => {
    const file = path.join(folder, "server.ts");
    writeFileSync(file, "\uFEFFconsole.log(1);", "utf16le");
    expect(tsxCommand(file).missing).toMatch(/written in UTF-16.*Save it as UTF-8/);
    writeFileSync(file, "console.log(1);", "utf16le");
    expect(tsxCommand(file).missing).toMatch("UTF-16");
    writeFileSync(file, "\uFEFFconsole.log(1);");
    expect(tsxCommand(file).missing).toBeUndefined();
  });
});

describe("the language of a given command", () => {
  it.each([
    ["node client.js", "JavaScript"],
    ["npx tsx client.ts", "JavaScript"],
    ["./client.mjs", "JavaScript"],
    ["python3 client.py", "another"],
    ["/usr/bin/ruby client.rb", "another"],
    ["./client", "another"],
    ["make run", undefined],
    ["sh run.sh", undefined],
    ["./run.sh", undefined],
  ])("of %s is %s", (line, language) => {
    expect(givenCommand(line, folder, folder).language).toBe(language);
  });
});
