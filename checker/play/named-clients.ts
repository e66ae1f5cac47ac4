import { called, type Sides, socketOf } from "../cast/cast.ts";
import { asLine, namedValueIn } from "../cast/named-value.ts";
import { Puller } from "../harness/puller.ts";
import type { WireListener } from "../harness/wire.ts";
import { first } from "../history/find.ts";
import { drainAfterEnd } from "./drain-after-end.ts";
import { meet, meetAnother } from "./meet.ts";
import type { Play } from "./play.ts";

/** A client that waits for something does nothing meanwhile, which shows soon. */
const TO_SEE_IT_WAIT_MS = 500;

/** The names of the clients that are played together. The first is the one that a client has where it is told none. */
export const NAMES = ["a", "k7", "z9"] as const;

/**
 * The harness is the server of three clients. It takes one value of the first, and is busy with that until all have ended.
 * The second is held still as soon as it has connected, so that the third is done while the second is there and is not.
 */
export async function playNamedClients(play: Play, sides: Sides): Promise<void> {
  const { program: client, peer } = sides;
  const { port } = socketOf(peer);
  const hear = (listener: WireListener): WireListener => ({
    ...listener,
    took: (value, parts, bytes) => {
      const read = parts === 1 ? namedValueIn(bytes.toString()) : undefined;
      const reads = read ? { reads: asLine(read) } : {};
      play.record(peer.id, { what: "took", value, parts, port, ...reads });
    },
  });
  const [one, other, last] = NAMES.map((name) => called(client, name));
  if (!one || !other || !last) return;
  const met = await meet(play, { program: one, peer }, Puller, { CLIENT: undefined }, { hear });
  if (!met) return;
  const { socket, ended } = met;
  socket.takeOne();
  await play.until((events) => ended() || first(events, "took"), { stage: "first value", who: one.id });
  const value = first(play.events, "took");
  if (value) play.record(peer.id, { what: "busy", value: value.reads ?? value.value });
  await play.until(ended, { stage: "end", who: one.id });
  if (!ended()) {
    play.record(peer.id, { what: "released" });
    socket.takeAll();
    await play.until(ended, { stage: "end after release", who: one.id, idleLimitMs: TO_SEE_IT_WAIT_MS });
    if (!ended()) return;
  }
  const second = await meetAnother(play, { program: other, peer }, met, { CLIENT: NAMES[1] });
  const isHeld = second?.hold() ?? false;
  const third = await meetAnother(play, { program: last, peer }, met, { CLIENT: NAMES[2] });
  await play.until(() => !third?.isRunning, { stage: "end", who: last.id });
  if (isHeld) second?.letGo();
  await play.until(() => !second?.isRunning, { stage: "end", who: other.id });
  const gone = [one, other, last].filter(({ id }) => first(play.events, "ended", id));
  socket.takeAll();
  await drainAfterEnd(
    play,
    gone.map(({ id }) => id),
    [socket],
  );
}
