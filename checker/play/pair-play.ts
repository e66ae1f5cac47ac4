import { linesOf } from "../history/server-lines.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";
import { tellToStop } from "./tell-to-stop.ts";

/**
 * The work on a value as the lesson has it, and as the client is told. While the server stands still, so much time
 * passes, in ticks and asleep, for the client to end in: who sleeps that long is not done within the work on one value.
 */
const LESSON_WORK_MS = 2_000;
const TO_SEE_IT_WAIT_MS = 700;

/** How both programs are played together. */
export interface Together {
  /** How long the server works on a value, in milliseconds. It only gives the order of events room to show. */
  readonly workMs: number;
  /** How many values the client sends. */
  readonly values: number;
  /** Whether the server is held still at its first value, where the system can do that. */
  readonly isHeld: boolean;
}

/**
 * Both programs together, with no harness between them. The server is held still as soon as it says that it has its
 * first value: whatever the client waits for then, it can't get. Once the client has ended, or has had its time, the
 * server goes on.
 */
export async function playPair(play: Play, { workMs, values, isHeld }: Together): Promise<void> {
  try {
    const { server, client } = await startBoth(play, { server: workMs, client: LESSON_WORK_MS });
    if (!server || !client) return;
    const isAtWork = () => linesOf(play.events, "received").length > 0;
    const ended = () => !client.isRunning;
    if (isHeld) {
      await play.until(() => isAtWork() || !server.isRunning, { stage: "first value", who: "server" });
      if (isAtWork() && server.hold()) {
        await play.until(ended, {
          stage: "end while the server is held",
          who: "client",
          idleLimitMs: LESSON_WORK_MS,
          isRenewed: false,
        });
        await server.untilRead();
        server.letGo();
      }
    }
    const isServerDone = () => !server.isRunning || linesOf(play.events, "value:").length >= values;
    await play.until(() => ended() && isServerDone(), { stage: "values printed", who: "server" });
    if (client.isRunning) {
      await play.until(ended, { stage: "end", who: "client", idleLimitMs: TO_SEE_IT_WAIT_MS });
    }
    if (!server.isRunning) return;
    tellToStop(server);
    await play.until(() => !server.isRunning, { stage: "stop", who: "server" });
  } finally {
    await play.endAll();
    play.record("harness", { what: "over" });
  }
}

/** One after the other, in the schedule's order. */
async function startBoth(
  play: Play,
  workMs: Readonly<Record<"client" | "server", number>>,
): Promise<Readonly<Partial<Record<"client" | "server", Program>>>> {
  const { first, aheadMs } = play.schedule;
  const second = first === "server" ? "client" : "server";
  const start = (role: "client" | "server") => play.start(role, { WORK_MS: String(workMs[role]) });
  const one = start(first);
  if (aheadMs > 0) await play.pause(aheadMs);
  return { [first]: one, [second]: start(second) };
}
