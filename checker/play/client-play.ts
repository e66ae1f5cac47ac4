import type { Sides } from "../cast/cast.ts";
import { Puller } from "../harness/puller.ts";
import { first } from "../history/find.ts";
import type { Coming } from "./coming.ts";
import { drainAfterEnd } from "./drain-after-end.ts";
import { meet } from "./meet.ts";
import type { Play } from "./play.ts";

/** A client that waits for an answer does nothing meanwhile. That this is so shows soon. */
const TO_SEE_IT_WAIT_MS = 500;

/**
 * The harness is the server: it takes value 0 and stays busy. A client that does not wait is done while it
 * is; the play goes on as soon as that is seen. For one that is not done, the harness first takes all there
 * is and then leaves, so that the history shows what the client was waiting for.
 */
export async function playClient(
  play: Play,
  sides: Sides,
  env: Readonly<Record<string, string>>,
  coming: Coming = {},
): Promise<void> {
  const who = sides.program.id;
  const peer = sides.peer.id;
  const met = await meet(play, sides, Puller, env, coming);
  if (!met) return;
  const { socket, ended, leave } = met;
  socket.takeOne();
  await play.until((events) => ended() || first(events, "took"), { stage: "first value", who });
  const value0 = first(play.events, "took");
  if (value0) play.record(peer, { what: "busy", value: value0.value });

  await play.until(ended, { stage: "end", who });
  if (!ended()) {
    play.record(peer, { what: "released" });
    socket.takeAll();
    await play.until(ended, { stage: "end after release", who, idleLimitMs: TO_SEE_IT_WAIT_MS });
  }
  if (ended()) return drainAfterEnd(play, who, [socket]);
  play.record(peer, { what: "left" });
  await leave();
  await play.until(ended, {
    stage: "end after the harness left",
    who,
    idleLimitMs: TO_SEE_IT_WAIT_MS,
  });
}
