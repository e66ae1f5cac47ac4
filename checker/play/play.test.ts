import { expect, it } from "vitest";
import { CLIENT } from "../cast/parts.ts";
import { Recorder } from "../history/recorder.ts";
import type { Command } from "../programs/command.ts";
import { aPlay } from "../testing/a-play.ts";

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
    tracesCalls: false,
  };
  const play = aPlay({ client: command }, { recorder });
  const before = recorder.now();
  const program = play.start(CLIENT, {});
  const after = recorder.now();
  await program?.ended;
  const started = play.events.find(({ what }) => what === "started");
  expect(started?.at).toBeGreaterThanOrEqual(before);
  expect(after - (started?.at ?? Number.NaN)).toBeGreaterThanOrEqual(100);
});

it.runIf(process.platform === "linux")(
  "a program that has ended is not given up while its end is looked into",
  async () => {
    const command: Command = {
      file: "sleep 30 & exit 0",
      args: [],
      shell: true,
      cwd: process.cwd(),
      shown: "sh",
      tracesCalls: false,
    };
    const play = aPlay({ client: command });
    const program = play.start(CLIENT, {});
    while (program?.hasExited === false) await new Promise((resolve) => setTimeout(resolve, 10));
    // What it left behind is given more time than that.
    const wait = { stage: "end", who: "client", idleLimitMs: 100 } as const;
    expect(await play.until(() => program?.isRunning === false, wait)).toBe(true);
    expect(play.events.map(({ what }) => what)).not.toContain("gave up");
  },
);

it.runIf(process.platform === "linux")(
  "a program has the time that it was told to wait, and beside that no more than the play gives it",
  async () => {
    const command: Command = {
      file: "sleep",
      args: ["30"],
      shell: false,
      cwd: process.cwd(),
      shown: "sleep 30",
      tracesCalls: false,
    };
    const play = aPlay({ client: command }, { idleLimitMs: 100 });
    await play.perform(async () => {
      const program = play.start(CLIENT, {});
      const own = { ownMs: 1_000, atLeastMs: 4_000, idleLimitMs: 3_000 } as const;
      await play.until(() => program?.isRunning === false, { stage: "end", who: "client", ...own });
    });
    const gaveUp = play.events.find((event) => event.what === "gave up");
    expect(gaveUp?.waitedMs).toBeGreaterThanOrEqual(1_100);
    expect(gaveUp?.waitedMs).toBeLessThan(4_000);
  },
);
