import { expect, it } from "vitest";
import { CLIENT } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { announces } from "./announces.ts";
import { by, ended, handshake, over, says, started, told, took } from "./by-hand.ts";

const client = by("client");
const sending = (...values: readonly string[]) => values.map((value) => says(`sending ${value}`));
const errs = (line: string): Happening => ({ what: "printed", stream: "stderr", line });
const judged = (...lines: readonly Happening[]): string =>
  told(announces(CLIENT, ["0", "1", "2"]), [
    ...client(started, handshake, ...lines, ended(0)),
    ["server", took("2")],
    ["harness", over],
  ]);

it("all three lines are there, once each, in their order", () => {
  expect(judged(...sending("0", "1", "2"))).toBe("holds (client printed, client printed, client printed)");
  expect(judged(...sending("0", "2", "1"))).toBe(
    "out-of-order: it printed them as 0, 2 and 1 (client printed, client printed, client printed)",
  );
  expect(judged(...sending("0", "1", "2", "3"))).toMatch(
    /^printed-not-sent: it printed `sending 0`, `sending 1`, `sending 2` and `sending 3`, and sent 0, 1 and 2 \(/,
  );
  expect(judged(...sending("0", "1", "7"))).toMatch(
    /^printed-not-sent: it printed `sending 0`, `sending 1` and `sending 7`, and sent 0, 1 and 2 \(/,
  );
});

it("of a line that is not there, what was printed instead is told if it is like it", () => {
  const missing = "sent-not-printed: it never printed `sending 2` on standard output";
  const by = "(server took, client ended)";
  expect(judged(...sending("0", "1"))).toBe(`${missing} ${by}`);
  expect(judged(...sending("0", "1"), errs("sending 2"))).toBe(
    `${missing}; it printed \`sending 2\` on standard error ${by}`,
  );
  expect(judged(...sending("0", "1"), says("  Sends 2 now "))).toBe(
    `${missing}; it printed \`Sends 2 now\` ${by}`,
  );
  expect(judged(...sending("0", "1"), says(`send 2 ${"!".repeat(80)}`))).toBe(
    `${missing}; it printed \`send 2 ${"!".repeat(53)}\` ${by}`,
  );
  // Neither the lines that are right, nor those of other values or of other things, are like it.
  expect(judged(...sending("0", "1"), says("value 2"), says("send 9"))).toBe(`${missing} ${by}`);
  expect(judged(...sending("0", "12"))).toContain("printed-not-sent");
});
