import type { Part } from "../cast/cast.ts";
import { linesOf } from "../history/server-lines.ts";
import type { Play } from "./play.ts";
import { startAll } from "./start-all.ts";
import { stopAll } from "./tell-to-stop.ts";

/**
 * The work on a value as the lesson has it, and as the client is told. While the server stands still, so much time
 * passes, in ticks and asleep, for the client to end in: who sleeps that long is not done within the work on one value.
 */
const LESSON_WORK_MS = 2_000;
const TO_SEE_IT_WAIT_MS = 700;

/** How both programs are played together. */
export interface Together {
  /** Who sends. */
  readonly client: Part;
  /** Who receives. */
  readonly server: Part;
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
export async function playPair(play: Play, together: Together): Promise<void> {
  const { workMs, values, isHeld } = together;
  const [sends, serves] = [together.client.id, together.server.id];
  const { [sends]: client, [serves]: server } = await startAll(play, [
    [together.client, { WORK_MS: String(LESSON_WORK_MS) }],
    [together.server, { WORK_MS: String(workMs) }],
  ]);
  if (!server || !client) return;
  const isAtWork = () => linesOf(play.events, serves, "received").length > 0;
  const ended = () => !client.isRunning;
  let isOverdue = false;
  if (isHeld) {
    await play.until(() => isAtWork() || !server.isRunning, { stage: "first value", who: serves });
    if (isAtWork() && server.hold()) {
      isOverdue = !(await play.until(ended, {
        stage: "end while the server is held",
        who: sends,
        idleLimitMs: LESSON_WORK_MS,
        isRenewed: false,
      }));
      await server.untilRead();
      server.letGo();
    }
  }
  const isServerDone = () => !server.isRunning || linesOf(play.events, serves, "value:").length >= values;
  await play.until(isServerDone, {
    stage: "values printed",
    who: serves,
    // It is seen already that the client waits; for what, shows soon.
    ...(isOverdue && !play.asksOnlyCalls ? { idleLimitMs: LESSON_WORK_MS, isRenewed: false } : {}),
  });
  const isOnlyShown = isOverdue || !isHeld;
  await play.until(ended, {
    stage: "end",
    who: sends,
    ...(isOnlyShown ? { idleLimitMs: TO_SEE_IT_WAIT_MS } : {}),
  });
  await stopAll(play, [[server, together.server]], "SIGINT");
}
