import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT } from "../paths.ts";
import { mutantsOf } from "./mutants.ts";
import { SURVIVORS } from "./survivors.ts";

describe("the kept survivors", () => {
  it.each(Object.entries(SURVIVORS))("of %s are all among its mutants", (program, reasons) => {
    const mutants = mutantsOf(readFileSync(path.join(PROJECT, program), "utf8")).map(({ name }) => name);
    expect(Object.keys(reasons).filter((name) => !mutants.includes(name))).toEqual([]);
  });
});
