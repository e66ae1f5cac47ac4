import { Puller } from "../harness/puller.ts";
import { first, printed } from "../history/find.ts";
import type { Program } from "../programs/program.ts";
import { drainAfterEnd } from "./drain-after-end.ts";
import { idle } from "./idle.ts";
import type { Play, Sides } from "./play.ts";
import { type Binding, withConnecting } from "./with-connecting.ts";

/** A client that has said nothing for this long says nothing more until a server comes. */
const TO_SAY_ALL_MS = 1_500;
/** A client whose values are delivered, or whose time is over, ends soon. */
const TO_END_MS = 2_500;
/** What is left of a client when a server comes after all shows soon. */
const TO_SEE_IT_GO_ON_MS = 700;

/**
 * The harness is a server that binds, and takes all that comes.
 *
 * @param afterMs how long after the client has said that it sends the last of its values the harness comes, in
 *   milliseconds; else, the harness comes as the schedule of the play has it
 */
export function playLeaving(
  play: Play,
  sides: Sides,
  lingerMs: number,
  { last, afterMs }: { last: string; afterMs?: number },
): Promise<void> {
  const { role } = sides;
  const hasSaidAll = (): boolean => printed(play.events, role).some(({ line }) => line === last);
  const comesAfter = async (client: Program): Promise<void> => {
    await play.until(() => !client.isRunning || hasSaidAll(), {
      stage: "all offered",
      who: role,
      idleLimitMs: TO_SAY_ALL_MS,
    });
    await idle(afterMs ?? 0, client);
  };
  const bound: Binding<Puller> = {
    fits: "PUSH",
    isReceiver: true,
    bind: () => Puller.bind(play.hear(sides)),
    mayTakeMs: lingerMs,
    ...(afterMs === undefined ? {} : { comesAfter }),
  };
  return withConnecting(play, sides, env(lingerMs), bound, async (client, harness) => {
    const ended = () => !client.isRunning;
    harness.takeAll();
    await play.until((events) => ended() || first(events, "took"), { stage: "first value", who: role });
    await play.until(ended, { stage: "end", who: role });
    if (!ended()) return;
    await drainAfterEnd(play, role, harness);
  });
}

/**
 * No server comes. If the client is still there when patience is at its end, the harness comes after all, so that the
 * history shows what the client was waiting for.
 *
 * @param lingerMs how long the client is told to wait for a server, in milliseconds
 */
export async function playAlone(play: Play, sides: Sides, lingerMs: number): Promise<void> {
  const { role, peer } = sides;
  play.record(peer, { what: "stands in" });
  let harness: Puller | undefined;
  try {
    const client = play.start(role, env(lingerMs));
    if (!client) return;
    const ended = () => !client.isRunning;
    // What it says meanwhile does not make its time longer.
    await play.until(ended, {
      stage: "end",
      who: role,
      idleLimitMs: lingerMs + TO_END_MS,
      isRenewed: false,
    });
    if (ended()) return;
    harness = await Puller.bind(play.hear(sides)).catch(() => undefined);
    if (!harness) return;
    play.record(peer, { what: "came", binds: true });
    harness.takeAll();
    await play.until(ended, { stage: "end after release", who: role, idleLimitMs: TO_SEE_IT_GO_ON_MS });
  } finally {
    await play.endAll();
    await harness?.close();
    play.record("harness", { what: "over" });
  }
}

function env(lingerMs: number): Readonly<Record<string, string>> {
  return { LINGER_MS: String(lingerMs) };
}
