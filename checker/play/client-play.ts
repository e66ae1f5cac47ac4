import { isOpenHere } from "../environment/ports.ts";
import { askListener } from "../harness/ask-socket-type.ts";
import { PORT } from "../harness/endpoint.ts";
import { Puller } from "../harness/puller.ts";
import { all, first } from "../history/find.ts";
import type { Program } from "../programs/program.ts";
import { type DetourWatch, findDetour, isDetour, watchForDetour } from "./detour.ts";
import { holdReply } from "./hold-reply.ts";
import { comeLate } from "./late-server.ts";
import { visit } from "./nobody-play.ts";
import type { Play } from "./play.ts";

/** A program that asks the wire about a socket answers within this time, or not at all. */
const TO_ANSWER_MS = 1_000;
/** A client that is there meets a harness that has come within this time, also on a machine that is busy. */
const TO_MEET_MS = 4_000;
/** A client that waits for an answer does nothing meanwhile. That this is so shows soon. */
const TO_SEE_IT_WAIT_MS = 500;

/**
 * The harness is the server: it takes value 0 and stays busy. A client that does not wait is done while it
 * is; the play goes on as soon as that is seen. For one that is not done, the harness first takes all there
 * is and then leaves, so that the history shows what the client was waiting for.
 *
 * @param comesAfterMs how much later than the client is ready the harness comes, in milliseconds, whatever
 *   the schedule of the play says
 */
export async function playClient(
  play: Play,
  role: string,
  env: Readonly<Record<string, string>>,
  { comesAfterMs }: { comesAfterMs?: number } = {},
): Promise<void> {
  let harness: Puller | undefined;
  const leave = async (): Promise<void> => {
    await harness?.close();
    harness = undefined;
  };
  let coming: NodeJS.Timeout | undefined;
  let callOff = (): void => {};
  let detour: DetourWatch | undefined;
  try {
    const { coming: how, ms } = play.schedule;
    const connect = (): void => {
      if (harness) return;
      play.record("harness", { what: "came" });
      harness = Puller.connect(play.hear(role));
    };
    if (how === "early" && comesAfterMs === undefined) connect();
    const client = play.start(role, env);
    if (!client) return;
    const ended = () => !client.isRunning;
    const opened = (): void => {
      play.record(role, { what: "listens", port: PORT });
      // One that leaves before the handshake: a right client does not take it for its server.
      if (how === "returning") visit(() => play.record("harness", { what: "visited" }));
    };
    const afterMs = comesAfterMs ?? (how === "late" || how === "returning" ? ms : 0);
    const watch = watchForDetour(play, role, client, () => harness);
    detour = watch;
    const isOpen = (): boolean => !watch.hasPort() && isOpenHere(PORT);
    const stopLooking = comeLate(client, isOpen, opened, () => {
      if (afterMs === 0) connect();
      else coming = setTimeout(connect, afterMs);
    });
    callOff = () => {
      stopLooking();
      watch.stop();
      clearTimeout(coming);
    };
    const isDecided = (events: Play["events"]): unknown =>
      ended() || first(events, "handshake") || first(events, "refused") || isDetour(play);
    await play.until(isDecided, {
      stage: "open",
      who: role,
      // Until the harness comes there is nothing that the client could do.
      ...(comesAfterMs === undefined ? {} : { idleLimitMs: comesAfterMs + TO_MEET_MS }),
    });
    callOff();
    // The end of a program and what its socket did last are told by different messengers.
    if (ended()) await harness?.settle();
    if (!harness || !first(play.events, "handshake")) {
      await watch.over();
      await leave();
      if (!ended()) await lookElsewhere(play, role, client);
      return;
    }

    if (how === "slow") await play.pause(ms);
    harness.takeOne();
    await play.until((events) => ended() || first(events, "took"), { stage: "first value", who: role });
    const value0 = first(play.events, "took");
    if (value0) play.record("harness", { what: "busy", value: value0.value });

    await play.until(ended, { stage: "end", who: role });
    if (!ended()) {
      play.record("harness", { what: "released" });
      harness.takeAll();
      await play.until(ended, { stage: "end after release", who: role, idleLimitMs: TO_SEE_IT_WAIT_MS });
    }
    if (!ended()) {
      play.record("harness", { what: "left" });
      await leave();
      await play.until(ended, {
        stage: "end after the harness left",
        who: role,
        idleLimitMs: TO_SEE_IT_WAIT_MS,
      });
      return;
    }
    // Whatever the client had handed over is read before the end of its connection is told.
    const shaken = () => all(play.events, "handshake").length;
    const gone = () => all(play.events, "disconnected").length;
    await play.until(() => gone() >= shaken(), { stage: "end", who: role });
    await harness.drain();
  } finally {
    callOff();
    await Promise.all([detour?.over(), play.endAll()]);
    await leave();
    play.record("harness", { what: "over" });
  }
}

/** The client is there, and no handshake came of it: what does it do instead? */
async function lookElsewhere(play: Play, role: string, client: Program): Promise<void> {
  if (!first(play.events, "refused")) return findDetour(play, role, client);
  const socketType = await askListener(TO_ANSWER_MS);
  if (socketType === undefined) {
    // Nobody listens there any more: the client is at its end, which is to be seen before it is told to stop.
    await play.until(() => !client.isRunning, { stage: "end", who: role, idleLimitMs: TO_SEE_IT_WAIT_MS });
    return;
  }
  play.record(role, { what: "socket type", socketType });
  await holdReply(play, role, socketType, () => !client.isRunning);
}
