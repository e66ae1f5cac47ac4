import { expect, it } from "vitest";
import { Recorder } from "../history/recorder.ts";
import type { Command } from "../programs/command.ts";
import { Play } from "./play.ts";

it("a program's time is counted from before its start, also where the checker stands still meanwhile", async () => {
  const recorder = new Recorder();
  const command: Command = {
    // Asked for when the program is about to be started.
    get file() {
      const from = performance.now();
      while (performance.now() - from < 100);
      return process.execPath;
    },
    args: ["--version"],
    shell: false,
    cwd: process.cwd(),
    shown: "node --version",
    witness: false,
  };
  const play = new Play({ name: "play", recorder, commands: { client: command } });
  const before = recorder.now();
  const program = play.start("client", {});
  const after = recorder.now();
  await program?.ended;
  const started = play.events.find(({ what }) => what === "started");
  expect(after - before).toBeGreaterThanOrEqual(100);
  expect((started?.at ?? Number.NaN) - before).toBeLessThan(50);
});
