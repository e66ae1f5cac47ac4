import { printed } from "../history/find.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";

const TO_SEE_IT_WAIT_MS = 700;

/**
 * Both programs together, with no harness between them. What is looked at is the order of two events: the
 * client's end, and the server's first finished value. `workMs` only gives the order room to show.
 */
export async function playPair(play: Play, workMs: number, values: number): Promise<void> {
  const env = { WORK_MS: String(workMs) };
  try {
    const { server, client } = await startBoth(play, env);
    if (!server || !client) return;
    const isServerDone = () =>
      !server.isRunning ||
      printed(play.events, "server").filter(({ line }) => line.startsWith("value: ")).length >= values;
    await play.until(() => !client.isRunning && isServerDone(), { stage: "values printed", who: "server" });
    if (client.isRunning) {
      await play.until(() => !client.isRunning, {
        stage: "end",
        who: "client",
        idleLimitMs: TO_SEE_IT_WAIT_MS,
      });
    }
    if (!server.isRunning) return;
    server.tellToStop();
    await play.until(() => !server.isRunning, { stage: "stop", who: "server" });
  } finally {
    await play.endAll();
    play.record("harness", { what: "over" });
  }
}

/** One after the other, in the schedule's order. */
async function startBoth(
  play: Play,
  env: Readonly<Record<string, string>>,
): Promise<Readonly<Partial<Record<"client" | "server", Program>>>> {
  const { first, aheadMs } = play.schedule;
  const second = first === "server" ? "client" : "server";
  const one = play.start(first, env);
  if (aheadMs > 0) await play.pause(aheadMs);
  return { [first]: one, [second]: play.start(second, env) };
}
