import { numbered, type Sides } from "../cast/cast.ts";
import { linesOf } from "../history/server-lines.ts";
import type { Play } from "./play.ts";
import { type Started, startAll, startedOf } from "./start-all.ts";
import { stopAll } from "./tell-to-stop.ts";

/** Who has nothing left to do ends soon. */
const TO_END_MS = 1_500;

/** How a client and two servers are played together. */
export interface Shared {
  /** How long a server works on a value, in milliseconds. */
  readonly workMs: number;
  /** How many values there are. */
  readonly values: number;
}

/**
 * A client and two servers, with no harness between them. The first server that says that it has a value is held still, until the
 * others have done all that they can do without it. Then it goes on.
 */
export async function playShared(play: Play, { program: client, peer }: Sides, how: Shared): Promise<void> {
  const servers = [numbered(peer, 1), numbered(peer, 2)];
  const settings = { WORK_MS: String(how.workMs) };
  const started = await startAll(
    play,
    [client, ...servers].map((part) => [part, settings] as const),
  );
  const sender = started[client.id];
  const workers = startedOf(started, servers);
  if (!sender || workers.length < servers.length) return;
  const isAtWork = ([, { id }]: Started): boolean => linesOf(play.events, id, "received").length > 0;
  const finished = (): number =>
    servers.reduce((sum, { id }) => sum + linesOf(play.events, id, "value:").length, 0);
  const isBroken = (): boolean => workers.some(([program]) => !program.isRunning);
  await play.until(() => isBroken() || workers.some(isAtWork), { stage: "first value", who: client.id });
  const [first] = workers.filter(isAtWork);
  if (first?.[0].hold()) {
    const other = servers.find(({ id }) => id !== first[1].id) ?? peer;
    await play.until(() => isBroken() || finished() >= how.values - 1, {
      stage: "values printed",
      who: other.id,
      ownMs: how.workMs,
    });
    await play.until(() => isBroken() || !sender.isRunning, {
      stage: "end while the server is held",
      who: client.id,
      idleLimitMs: TO_END_MS,
    });
    for (const [program] of workers) await program.untilRead();
    first[0].letGo();
  }
  await play.until(() => isBroken() || finished() >= how.values, {
    stage: "values printed",
    who: first?.[1].id ?? peer.id,
    ownMs: how.workMs,
  });
  await play.until(() => !sender.isRunning, { stage: "end", who: client.id, idleLimitMs: TO_END_MS });
  await stopAll(play, workers);
}
