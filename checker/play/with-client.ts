import { isOpenHere } from "../environment/ports.ts";
import { askListener } from "../harness/ask-socket-type.ts";
import { PORT } from "../harness/endpoint.ts";
import { Puller, type PullerOptions } from "../harness/puller.ts";
import type { WireListener } from "../harness/wire.ts";
import { first } from "../history/find.ts";
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
/** A client that is at its end ends soon. */
const TO_SEE_IT_END_MS = 500;

/** The harness as a server, once a client has shaken hands with it. */
export interface Met {
  readonly client: Program;
  readonly harness: Puller;
  ended(): boolean;
  /** Closes the harness's socket: nobody is connected to the client any more. */
  leave(): Promise<void>;
}

/** How the harness comes. */
export interface Coming {
  /**
   * How much later than the client is ready the harness comes, in milliseconds, whatever the schedule of the play says.
   */
  readonly afterMs?: number;
  /** What its socket is to be told. */
  readonly options?: PullerOptions;
  /** Hears what its socket hears, in place of the history alone. */
  readonly hear?: (listener: WireListener) => WireListener;
}

/**
 * Lets a client and the harness find each other, in the order of the schedule, and ends both after their meeting. Where
 * they do not meet, it is looked up what the client does instead.
 */
export async function withClient(
  play: Play,
  role: string,
  env: Readonly<Record<string, string>>,
  { afterMs, options, hear = (listener) => listener }: Coming,
  meet: (met: Met) => Promise<void>,
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
      harness = Puller.connect(hear(play.hear(role)), options);
    };
    if (how === "early" && afterMs === undefined) connect();
    const client = play.start(role, env);
    if (!client) return;
    const ended = () => !client.isRunning;
    const opened = (): void => {
      play.record(role, { what: "listens", port: PORT });
      // One that leaves before the handshake: a right client does not take it for its server.
      if (how === "returning") visit(() => play.record("harness", { what: "visited" }));
    };
    const lateByMs = afterMs ?? (how === "late" || how === "returning" ? ms : 0);
    const watch = watchForDetour(play, role, client, () => harness);
    detour = watch;
    const isOpen = (): boolean => !watch.hasPort() && isOpenHere(PORT);
    const stopLooking = comeLate(client, isOpen, opened, () => {
      if (lateByMs === 0) connect();
      else coming = setTimeout(connect, lateByMs);
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
      ...(afterMs === undefined ? {} : { idleLimitMs: afterMs + TO_MEET_MS }),
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
    await meet({ client, harness, ended, leave });
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
    await play.until(() => !client.isRunning, { stage: "end", who: role, idleLimitMs: TO_SEE_IT_END_MS });
    return;
  }
  play.record(role, { what: "socket type", socketType });
  await holdReply(play, role, socketType, () => !client.isRunning);
}
