import type { Sides } from "../cast/cast.ts";
import { Puller } from "../harness/puller.ts";
import { first, printed } from "../history/find.ts";
import type { Program } from "../programs/program.ts";
import { drainAfterEnd } from "./drain-after-end.ts";
import { idle } from "./idle.ts";
import { meet, standInFor } from "./meet.ts";
import { watchOwnStalls } from "./own-stalls.ts";
import { TO_OUTLAST_MS } from "./patience.ts";
import type { Play } from "./play.ts";

/** A client that has said nothing for this long says nothing more until a server comes. */
const TO_SAY_ALL_MS = 1_500;
/** A client whose time is over ends soon. */
const TO_END_MS = 1_500;
/** What is left of a client when a server comes after all shows soon. */
const TO_SEE_IT_GO_ON_MS = 700;

/**
 * The harness is a server that binds, and takes all that comes.
 *
 * @param afterMs how long after the client has said that it sends the last of its values the harness comes, in
 *   milliseconds; else, the harness comes as the schedule of the play has it
 */
export async function playLeaving(
  play: Play,
  sides: Sides,
  lingerMs: number,
  { last, afterMs }: { last: string; afterMs?: number },
): Promise<void> {
  const who = sides.program.id;
  const hasSaidAll = (): boolean => printed(play.events, who).some(({ line }) => line === last);
  const isReady = async (client: Program): Promise<void> => {
    await play.until(() => !client.isRunning || hasSaidAll(), {
      stage: "all offered",
      who,
      idleLimitMs: TO_SAY_ALL_MS,
    });
    await idle(afterMs ?? 0, client);
  };
  const met = await meet(play, sides, Puller, env(lingerMs), { afterMs, isReady, mayTakeMs: lingerMs });
  if (!met) return;
  const { socket, ended } = met;
  socket.takeAll();
  await play.until((events) => ended() || first(events, "took"), { stage: "first value", who });
  await play.until(ended, { stage: "end", who });
  if (ended()) await drainAfterEnd(play, who, [socket]);
}

/**
 * No server comes. If the client is still there when patience is at its end, the harness comes after all, so that the
 * history shows what the client was waiting for.
 *
 * @param lingerMs how long the client is told to wait for a server, in milliseconds
 */
export async function playAlone(play: Play, sides: Sides, lingerMs: number): Promise<void> {
  const who = sides.program.id;
  const standIn = standInFor(play, sides, Puller);
  // How long it stays is counted from a line of it, which may have been read too late.
  play.afterEnd(watchOwnStalls((ms) => play.record("harness", { what: "stalled", ms })));
  const client = play.start(sides.program, env(lingerMs));
  if (!client) return;
  const ended = () => !client.isRunning;
  // What it says meanwhile does not make its time longer.
  const wait = {
    stage: "end",
    who,
    ownMs: lingerMs,
    idleLimitMs: TO_END_MS,
    atLeastMs: lingerMs + TO_OUTLAST_MS,
    isRenewed: false,
  } as const;
  if (await play.until(ended, wait)) return;
  const socket = await standIn.come().catch(() => undefined);
  if (!socket) return;
  socket.takeAll();
  await play.until(ended, { stage: "end after release", who, idleLimitMs: TO_SEE_IT_GO_ON_MS });
}

function env(lingerMs: number): Readonly<Record<string, string>> {
  return { LINGER_MS: String(lingerMs) };
}
