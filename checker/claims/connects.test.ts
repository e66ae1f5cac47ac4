import { describe, expect, it } from "vitest";
import { CONNECTING_CLIENT, SERVER } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { by, call, ended, over, type Step, says, started, told, toldToStop } from "./by-hand.ts";
import { connects } from "./connects.ts";

const client = by("client");
const server = by("server");
const OVER: Step = ["harness", over];
const HERE = "tcp://127.0.0.1:5559";
const AS_PULL = { socketType: "PULL" };
const GAVE_UP: Happening = { what: "gave up", stage: "open", waitedMs: 4_000 };
const STOP = [toldToStop, ended(null)];

const served = (...happenings: readonly Happening[]): string =>
  told(connects(SERVER), [...server(started, ...happenings), OVER]);
const pushed = (...happenings: readonly Happening[]): string =>
  told(connects(CONNECTING_CLIENT), [...client(started, ...happenings), OVER]);

describe("a server that never came", () => {
  it("has a socket of another type, by the wire or by its calls", () => {
    const isSub = /^wrong-socket: the socket that came to port 5559 is a SUB, not a PULL/;
    expect(served({ what: "socket type", socketType: "SUB" }, ...STOP)).toMatch(isSub);
    expect(served(...call("connect", HERE, "done", { socketType: "SUB" }), ...STOP)).toMatch(isSub);
    // One that was asked and is as it should be has another fault.
    expect(served({ what: "socket type", socketType: "PULL" }, GAVE_UP, ...STOP)).toBe(
      "not-connected: it was running, and did not connect to port 5559, 4.0 s long (server gave up)",
    );
  });

  it("goes to another place", () => {
    expect(served({ what: "connects", port: 5560 }, ...STOP)).toBe(
      "wrong-port: it connects to port 5560, and nobody came to 5559 (server connects)",
    );
    expect(served({ what: "connects", port: 5559, address: "10.0.0.7" }, ...STOP)).toBe(
      "wrong-address: it connects to 10.0.0.7, port 5559, and nobody came to 127.0.0.1, port 5559 (server connects)",
    );
    expect(served(...call("connect", "tcp://10.0.0.7:5559", "done", AS_PULL), ...STOP)).toBe(
      "wrong-address: it connects to 10.0.0.7, port 5559, and nobody came to 127.0.0.1, port 5559 (server called)",
    );
    expect(served(...call("connect", "ipc:///tmp/5559", "done", AS_PULL), ...STOP)).toBe(
      "not-connected: it connects to ipc:///tmp/5559, and not to port 5559 (server called)",
    );
    // A connect that failed went nowhere.
    expect(served(...call("connect", HERE, { error: "EINVAL" }, { socketType: "SUB" }), ...STOP)).toBe(
      "not-connected: it was running, and did not connect to port 5559 (server told to stop)",
    );
    // Here, and nowhere else.
    expect(served({ what: "connects", port: 5559 }, GAVE_UP, ...STOP)).toMatch(
      /^not-connected: it was running/,
    );
  });

  it("binds where it should connect", () => {
    expect(served({ what: "listens", port: 5560 }, ...STOP)).toBe(
      "wrong-side: it binds (port 5560) where it should connect (server listens)",
    );
    expect(served(...call("bind", HERE, { error: "EADDRINUSE" }, AS_PULL), ...STOP)).toBe(
      "wrong-side: it binds (tcp://127.0.0.1:5559) where it should connect (server called)",
    );
  });

  it("set out and came too late, or had ended by then", () => {
    const setOut = call("connect", HERE, "done", AS_PULL);
    expect(served(...setOut, GAVE_UP, ...STOP)).toBe(
      "not-connected/comes-late: it set out for port 5559, and the socket there waited for it in vain, 4.0 s long (server called, server gave up)",
    );
    expect(served(...setOut, ...STOP)).toBe(
      "not-connected/comes-late: it set out for port 5559, and the socket there waited for it in vain (server called)",
    );
    expect(served(...setOut, ended(0))).toBe(
      "stops-early: it ended by itself, with code 0, before the connection was there (server called, server ended)",
    );
    expect(served(ended(0))).toBe(
      "not-connected: it ended with code 0, and had never connected to port 5559 (server ended)",
    );
    // What a program that receives says of sending is its own business.
    expect(served(says("sending 0"), ended(0))).toMatch(/^not-connected/);
  });
});

describe("a client that connects, and never came", () => {
  it("left its values in the queue, by its calls, or by its words where nobody looked into it", () => {
    const lost =
      "lost-at-exit: it ended with code 0 before it had a connection: what it sent was in its queue";
    expect(pushed(...call("connect", HERE, "done"), ended(0))).toBe(`${lost} (client called, client ended)`);
    expect(pushed(says("sending 0"), says("sending 1"), ended(0))).toBe(
      `${lost} (client printed, client ended)`,
    );
    const failed = call("connect", HERE, { error: "EINVAL" });
    expect(pushed(...failed, says("sending 0"), ended(0))).toBe(
      "not-connected: it ended with code 0, and had never connected to port 5559 (client ended)",
    );
    expect(pushed(ended(0))).toMatch(/^not-connected/);
  });
});
