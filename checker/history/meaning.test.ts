import { describe, expect, it } from "vitest";
import { CLIENT, SERVER } from "../cast/parts.ts";
import type { Happening } from "./event.ts";
import { withMeaning } from "./meaning.ts";

const printed = (line: string, stream: "stdout" | "stderr" = "stdout"): Happening => ({
  what: "printed",
  stream,
  line,
});

describe("a line that a lesson asks for", () => {
  it.each([
    [CLIENT, "sending 0", { does: "sends", value: "0" }],
    [CLIENT, "no server within 500 ms", { does: "gives up", ms: 500 }],
    [CLIENT, "sent 1500, dropped 2500", { does: "counts", sent: 1500, dropped: 2500 }],
    [SERVER, "received 7f3a", { does: "receives", value: "7f3a" }],
    [SERVER, "value: 0042", { does: "finishes", value: "0042" }],
    [SERVER, "stopped after 3", { does: "stops", finished: 3 }],
    [SERVER, "  \u001b[32mreceived 7\u001b[0m  ", { does: "receives", value: "7" }],
  ])("of the $role means something, and is not passed over in a flood: %s", (part, line, means) => {
    expect(withMeaning(printed(line), part.lines)).toMatchObject({ means });
    expect(part.lines.filter(({ word }) => line.includes(word))).not.toEqual([]);
  });
});

describe("a line means nothing", () => {
  it.each([
    [SERVER, printed("received 4 bytes")],
    [SERVER, printed("received 7", "stderr")],
    // The words of the other one.
    [CLIENT, printed("received 7")],
    [SERVER, printed("sending 7")],
  ])("to a $role: %o", (part, line) => {
    expect(withMeaning(line, part.lines)).toEqual(line);
  });
});
