import { expect, test } from "vitest";
import { UsageError } from "../usage.ts";
import { parseStartArguments } from "./start-arguments.ts";

test.each([
  [["--port", "x"], "a number from 0 to 65535"],
  [["--port", "70000"], "a number from 0 to 65535"],
  [["--port", "5559"], "for the checks"],
  [["--port", "6000"], "Browsers ask for nothing"],
  [["--origin", "here"], "--origin wants an address"],
  [["--origin", "localhost:8080"], "--origin wants an address"],
  [["--nothing"], "--nothing"],
  [["lesson-1"], "lesson-1"],
])("%j is told to be wrong", (args, words) => {
  expect(() => parseStartArguments(args)).toThrow(UsageError);
  expect(() => parseStartArguments(args)).toThrow(words);
});

test("what was typed rightly is taken", () => {
  const args = ["--port", "5000", "--no-open", "--origin", "https://a.example/b", "--client", "python3 c.py"];
  expect(parseStartArguments(args)).toEqual({
    help: false,
    port: 5000,
    opens: false,
    origins: ["https://a.example"],
    given: { client: "python3 c.py" },
  });
  expect(parseStartArguments([])).toEqual({
    help: false,
    port: undefined,
    opens: true,
    origins: [],
    given: {},
  });
  expect(parseStartArguments(["-h"]).help).toBe(true);
});
