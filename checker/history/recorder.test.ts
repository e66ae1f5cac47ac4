import { describe, expect, it } from "vitest";
import { published, Recorder } from "./recorder.ts";

const PLAY = { act: "client", attempt: 0 };

describe("the recorder", () => {
  it("keeps events in the order in which they happened, with their place", () => {
    const recorder = new Recorder();
    recorder.add(PLAY, "client", { what: "handshake" });
    recorder.add(PLAY, "harness", { what: "took", value: "0", parts: 1 });
    expect(recorder.events.map(({ what, index }) => [what, index])).toEqual([
      ["handshake", 0],
      ["took", 1],
    ]);
    expect(published(recorder.events)[1]).not.toHaveProperty("index");
  });

  it("stays bounded and counts what it leaves out", () => {
    const recorder = new Recorder();
    const lines = 100_000;
    for (let line = 0; line < lines; line += 1) {
      recorder.add(PLAY, "client", { what: "printed", stream: "stdout", line: "x".repeat(100) });
    }
    const asWritten = recorder.events.find(({ what }) => what === "folded");
    const [folded] = recorder.counted(recorder.events).filter(({ what }) => what === "folded");
    const kept = recorder.events.filter(({ what }) => what === "printed").length;
    expect(recorder.events.length).toBeLessThan(2_000);
    expect(folded).toMatchObject({ of: "printed", count: lines - kept });
    // What was handed out stays as it was.
    expect(asWritten).toMatchObject({ of: "printed", count: 1 });
  });

  it("still keeps a line that matters after a flood of others", () => {
    const recorder = new Recorder();
    for (let line = 0; line < 10_000; line += 1) {
      recorder.add(PLAY, "client", { what: "printed", stream: "stdout", line: "noise" });
    }
    const means = { does: "sends", value: "0" } as const;
    recorder.add(PLAY, "client", { what: "printed", stream: "stdout", line: "sending 0", means });
    expect(recorder.events.at(-1)).toMatchObject({ line: "sending 0", means });
  });

  it("shortens what a program made long", () => {
    const recorder = new Recorder();
    recorder.add(PLAY, "client", { what: "printed", stream: "stdout", line: "y".repeat(1_000_000) });
    recorder.add(PLAY, "harness", { what: "took", value: "z".repeat(1_000_000), parts: 1 });
    expect(JSON.stringify(recorder.events).length).toBeLessThan(5_000);
  });
});
