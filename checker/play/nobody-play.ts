import { type Sides, socketOf } from "../cast/cast.ts";
import { isOpenHere } from "../environment/ports.ts";
import { Puller } from "../harness/puller.ts";
import { sendingLines } from "../history/client-lines.ts";
import { standInFor } from "./meet.ts";
import { onceOpenAndAtRest } from "./once-open.ts";
import { TO_OUTLAST_MS } from "./patience.ts";
import type { Play } from "./play.ts";
import { visit } from "./visit.ts";

/** A client whose wait is over ends within this time. */
const TO_END_MS = 2_500;
/** What a client that waits for a server does once there is one shows soon. */
const TO_SEE_IT_GO_ON_MS = 700;

/**
 * No server comes. If the client is still there when patience is at its end, the harness comes after all, so
 * that the history shows what the client was waiting for.
 *
 * @param waitMs how long the client is told to wait, in milliseconds: so long it may give no sign of life
 * @param isVisited whether somebody connects and leaves before there is a handshake
 */
export async function playNobody(
  play: Play,
  sides: Sides,
  waitMs: number,
  isVisited: boolean,
): Promise<void> {
  const who = sides.program.id;
  const { port } = socketOf(sides.program);
  const standIn = standInFor(play, sides, Puller);
  const client = play.start(sides.program, { WAIT_MS: String(waitMs) });
  if (!client) return;
  const ended = () => !client.isRunning;
  const opened = (): void => play.record(who, { what: "listens", port });
  const visited = (): void => play.record(sides.peer.id, { what: "visited" });
  const isOpen = (): boolean => isOpenHere(port);
  const callOff = onceOpenAndAtRest(client, isOpen, opened, () => isVisited && visit(port, visited));
  await play.until(ended, {
    stage: "end",
    who,
    ownMs: waitMs,
    idleLimitMs: TO_END_MS,
    atLeastMs: waitMs + TO_OUTLAST_MS,
  });
  callOff();
  if (ended()) return;
  (await standIn.come()).takeAll();
  await play.until(ended, { stage: "end after release", who, idleLimitMs: TO_SEE_IT_GO_ON_MS });
}

/**
 * No server comes until the client has announced its second value; then one does. Whoever gave up the first by then is
 * found out by what arrives.
 *
 * @param waitMs how long the client is told to wait, in milliseconds
 */
export async function playSecondValue(play: Play, sides: Sides, waitMs: number): Promise<void> {
  const who = sides.program.id;
  const standIn = standInFor(play, sides, Puller);
  const client = play.start(sides.program, { WAIT_MS: String(waitMs) });
  if (!client) return;
  const ended = () => !client.isRunning;
  const patience = { ownMs: waitMs, idleLimitMs: TO_END_MS } as const;
  const hasGoneOn = () => sendingLines(play.events, who).length > 1;
  await play.until(() => ended() || hasGoneOn(), { stage: "all offered", who, ...patience });
  if (ended()) return;
  const socket = await standIn.come();
  socket.takeAll();
  await play.until(ended, { stage: "end after release", who, ...patience });
  await socket.drain();
}
