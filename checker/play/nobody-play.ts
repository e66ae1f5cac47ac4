import net from "node:net";
import { HOST, PORT } from "../cast/ports.ts";
import { isOpenHere } from "../environment/ports.ts";
import { Puller } from "../harness/puller.ts";
import { sendingLines } from "../history/client-lines.ts";
import { comeLate } from "./late-server.ts";
import type { Play, Sides } from "./play.ts";

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
  const { role, peer } = sides;
  play.record(peer, { what: "stands in" });
  let harness: Puller | undefined;
  let callOff = (): void => {};
  try {
    const client = play.start(role, { WAIT_MS: String(waitMs) });
    if (!client) return;
    const ended = () => !client.isRunning;
    const opened = (): void => play.record(role, { what: "listens", port: PORT });
    callOff = comeLate(
      client,
      () => isOpenHere(PORT),
      opened,
      () => {
        if (isVisited) visit(() => play.record(peer, { what: "visited" }));
      },
    );
    await play.until(ended, { stage: "end", who: role, idleLimitMs: waitMs + TO_END_MS });
    if (ended()) return;
    harness = Puller.connect(play.hear(sides));
    harness.takeAll();
    await play.until(ended, { stage: "end after release", who: role, idleLimitMs: TO_SEE_IT_GO_ON_MS });
  } finally {
    callOff();
    await play.endAll();
    await harness?.close();
    play.record("harness", { what: "over" });
  }
}

/**
 * No server comes until the client has announced its second value; then one does. Whoever gave up the first by then is
 * found out by what arrives.
 *
 * @param waitMs how long the client is told to wait, in milliseconds
 */
export async function playSecondValue(play: Play, sides: Sides, waitMs: number): Promise<void> {
  const { role, peer } = sides;
  play.record(peer, { what: "stands in" });
  let harness: Puller | undefined;
  try {
    const client = play.start(role, { WAIT_MS: String(waitMs) });
    if (!client) return;
    const ended = () => !client.isRunning;
    const idleLimitMs = waitMs + TO_END_MS;
    const hasGoneOn = () => sendingLines(play.events, role).length > 1;
    await play.until(() => ended() || hasGoneOn(), { stage: "all offered", who: role, idleLimitMs });
    if (ended()) return;
    harness = Puller.connect(play.hear(sides));
    harness.takeAll();
    await play.until(ended, { stage: "end after release", who: role, idleLimitMs });
    await harness.drain();
  } finally {
    await play.endAll();
    await harness?.close();
    play.record("harness", { what: "over" });
  }
}

/** Connects, hears the other's greeting, and leaves without a word. */
export function visit(onLeft: () => void): void {
  const socket = net.connect(PORT, HOST);
  socket.once("data", () => socket.destroy());
  socket.on("error", () => {});
  socket.once("close", onLeft);
}
