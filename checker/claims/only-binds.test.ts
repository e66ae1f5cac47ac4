import { expect, it } from "vitest";
import { CLIENT, CLIENT_ALONE } from "../cast/parts.ts";
import type { Happening } from "../history/event.ts";
import { binds } from "./binds.ts";
import { by, call, ended, handshake, over, started, told } from "./by-hand.ts";
import { onlyBinds } from "./only-binds.ts";

const client = by("client");
const HERE = "tcp://127.0.0.1:5559";
const itself: Happening = { what: "connects", port: 5559, itself: true };
const BECAUSE =
  "wrong-side/connects-too: its socket has bound port 5559 and has connected to it, too: it is a peer of its own";

it("a program that was seen to connect to itself is a peer of its own", () => {
  const judged = (...happenings: readonly Happening[]): string =>
    told(onlyBinds(CLIENT), [...client(started, handshake, ...happenings), ["harness", over]]);
  expect(judged()).toBe("holds (client handshake)");
  expect(judged({ what: "connects", port: 5571 })).toBe("holds (client handshake)");
  expect(judged(itself)).toBe(`${BECAUSE} (client connects)`);
  expect(judged(...call("connect", HERE, "done"), itself)).toBe(
    `${BECAUSE} (client connects, client called)`,
  );
  expect(told(onlyBinds(CLIENT), client(started, itself))).toBe("untested");
  expect(told(onlyBinds(CLIENT), [["harness", over]])).toBe("untested");
});

it("where nobody met it, its calls tell: the socket that is bound has connected to the same port", () => {
  const judged = (...calls: readonly Happening[]): string =>
    told(binds(CLIENT_ALONE), [...client(started, ...calls, ended(0)), ["harness", over]]);
  const bound = call("bind", HERE, "done");
  const connected = call("connect", "tcp://localhost:5559", "done");
  expect(judged(...bound, ...connected)).toBe(`${BECAUSE} (client called)`);
  expect(judged(...call("bind", "tcp://127.0.0.1:5560", "done", { socket: 2 }), ...bound, ...connected)).toBe(
    `${BECAUSE} (client called)`,
  );
  const isNot = /^(?!wrong-side\/connects-too)/;
  expect(judged(...bound, ...call("connect", HERE, "done", { socket: 2 }))).toMatch(isNot);
  expect(judged(...bound, ...call("connect", "inproc://here", "done"))).toMatch(isNot);
  expect(judged(...bound, ...call("connect", "tcp://10.0.0.7:5559", "done"))).toMatch(isNot);
  // What failed to bind is not open.
  const twice = [...call("bind", "tcp://127.0.0.1:5560", { error: "EADDRINUSE" }), ...bound];
  expect(judged(...twice, ...call("connect", "tcp://127.0.0.1:5560", "done"))).toMatch(isNot);
});
