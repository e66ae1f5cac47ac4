import { expect, it } from "vitest";
import { CLIENT } from "../cast/parts.ts";
import { all, printed } from "../history/find.ts";
import type { Command } from "../programs/command.ts";
import { aPlay } from "../testing/a-play.ts";

const SLEEPS: Command = {
  file: process.execPath,
  args: ["-e", 'console.log("begins"); process.stdin.resume(); setInterval(() => {}, 1e6)'],
  shell: false,
  cwd: process.cwd(),
  shown: "node",
  tracesCalls: false,
};

it.runIf(process.platform === "linux")(
  "who was found asleep is not waited for as long again, unless something has happened since",
  async () => {
    const play = aPlay({ client: SLEEPS });
    const program = play.start(CLIENT, {});
    await play.until((events) => printed(events, "client").length > 0, { stage: "open", who: "client" });
    const wait = { stage: "end", who: "client", idleLimitMs: 4_000 } as const;
    for (let each = 0; each < 2; each += 1) await play.until(() => !program?.isRunning, wait);
    play.record("server", { what: "released" });
    await play.until(() => !program?.isRunning, wait);
    await program?.end();
    const [one = 0, two = 0, three = 0] = all(play.events, "gave up").map(({ waitedMs }) => waitedMs);
    expect(one).toBeGreaterThanOrEqual(400);
    expect(two).toBe(100);
    expect(three).toBeGreaterThanOrEqual(400);
  },
);
