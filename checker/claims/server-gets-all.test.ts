import { describe, expect, it } from "vitest";
import { SERVER_ALONE } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, ended, over, type Step, says, started, told, toldToStop } from "./by-hand.ts";
import { serverGetsAll } from "./server-gets-all.ts";

const client = by("client");
const server = by("server");
const OVER: Step = ["harness", over];

describe("both together", () => {
  const begun: Step[] = [...client(started), ...server(started)];
  const work = (...values: readonly string[]): Happening[] =>
    values.flatMap((value) => [says(`received ${value}`), says(`value: ${value}`)]);
  const judged = (...steps: readonly Step[]): string =>
    told(serverGetsAll(SERVER_ALONE, ["0", "1"]), [...begun, ...steps, OVER]);

  it("a server lacks a value because the client was gone, or because it was itself", () => {
    expect(judged(...client(ended(0)), ...server(...work("0"), toldToStop, ended(null)))).toBe(
      "lost-at-exit: the server printed `received …` for 0, and the client had ended (client ended, server printed)",
    );
    expect(judged(...server(...work("0"), ended(0)))).toBe(
      "stops-early: the server printed `received …` for 0, and ended by itself, with code 0 (server ended, server printed)",
    );
    expect(judged(...server(...work("0"), ended(1, "Error: no")))).toBe(
      "crashed: the server printed `received …` for 0, and ended by itself, with code 1 (server ended, server printed)",
    );
  });

  it("a server has them otherwise than they were sent", () => {
    const stop = [toldToStop, ended(null)];
    expect(judged(...server(...work("1", "0"), ...stop))).toMatch(
      /^out-of-order: the server printed `received …` for 1 and 0 /,
    );
    expect(judged(...server(...work("0", "1", "1"), ...stop))).toMatch(/^extra-value: /);
    expect(judged(...server(...work("0", "2"), ...stop))).toMatch(/^wrong-value: /);
    expect(judged(...server(...work("0", "1"), ...stop))).toBe("holds (server printed, server printed)");
    // Whether it may leave then is another claim's.
    expect(judged(...server(...work("0", "1"), ended(0)))).toMatch(/^holds/);
  });
});
