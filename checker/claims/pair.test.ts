import { describe, expect, it } from "vitest";
import { CLIENT_ALONE } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { ended, history, over, says, started, told, toldToStop } from "./by-hand.ts";
import { clientEndsFirst } from "./client-ends-first.ts";

type Step = readonly [string, Happening];
const client = (happening: Happening): Step => ["client", happening];
const server = (happening: Happening): Step => ["server", happening];

const BEGINS = [client(started), server(started), client(says("sending 0")), server(says("received 0"))];
const HELD = server({ what: "held" });
const LET_GO = server({ what: "let go" });
const DONE = server(says("value: 0"));
const STOPS = [server(toldToStop), server(ended(null)), ["harness", over] as const];

function judge(isRoomy: boolean, ...steps: readonly Step[]): string {
  const finding = clientEndsFirst(CLIENT_ALONE, isRoomy).judge(history(...BEGINS, ...steps, ...STOPS));
  return finding.verdict === "broken" ? finding.misconception : finding.verdict;
}

describe("a client beside a server that is held still", () => {
  it("does not wait if it ends meanwhile", () => {
    expect(judge(false, HELD, client(ended()), LET_GO, DONE)).toBe("holds");
  });

  it("does not wait if it had ended before, and the value was not finished then", () => {
    expect(judge(false, client(ended()), HELD, LET_GO, DONE)).toBe("holds");
  });

  it("waits if it ends only when the server goes on", () => {
    expect(judge(false, HELD, LET_GO, client(ended()), DONE)).toBe("waits-for-server");
    expect(judge(false, HELD, LET_GO, DONE, client(ended()))).toBe("waits-for-server");
    expect(judge(false, HELD, LET_GO, DONE, client(toldToStop), client(ended()))).toBe("waits-for-server");
  });

  it("shows nothing if the server was held too late", () => {
    expect(judge(true, DONE, HELD, client(ended()), LET_GO)).toBe("untested");
    expect(judge(true, HELD, DONE, client(ended()), LET_GO)).toBe("untested");
    expect(judge(true, HELD, client(ended()), DONE, LET_GO)).toBe("untested");
  });

  it("shows nothing if its end comes so late that it may have slept for as long as the server works", () => {
    const events = history(...BEGINS, HELD, client(ended()), LET_GO, DONE, ...STOPS);
    const late = events.map((event) => ({ ...event, at: event.index < 5 ? event.at : event.at + 4_500 }));
    expect(clientEndsFirst(CLIENT_ALONE, false).judge(late)).toMatchObject({ verdict: "untested" });
  });

  it("shows nothing if it crashes", () => {
    expect(judge(true, HELD, client(ended(1, "Error: no")), LET_GO, DONE)).toBe("untested");
  });
});

describe("a client beside a server that can't be held", () => {
  it("does not wait if its end is there first", () => {
    expect(judge(false, client(ended()), DONE)).toBe("holds");
  });

  it("waits if it is not, in a play with room for it", () => {
    expect(judge(true, DONE, client(ended()))).toBe("waits-for-server");
    expect(judge(false, DONE, client(ended()))).toBe("untested");
  });
});

it("what is said of a client that waits tells what was there before its end", () => {
  const said = (isRoomy: boolean, ...steps: readonly Step[]): string =>
    told(clientEndsFirst(CLIENT_ALONE, isRoomy), [...BEGINS, ...steps, ...STOPS]);
  expect(said(false, HELD, LET_GO, client(ended()), DONE)).toBe(
    "waits-for-server: the server was held still, at work on its first value, and the client did not end (server held, server let go, client ended)",
  );
  expect(said(true, DONE, client(ended()))).toBe(
    "waits-for-server: `value: 0` was there, and the client had not ended (server printed, client ended)",
  );
  // Told to stop, it has ended by no will of its own.
  expect(said(true, client(toldToStop), client(ended()), DONE)).toMatch(/^waits-for-server/);
  expect(said(true, DONE)).toMatch(/^waits-for-server/);
});
