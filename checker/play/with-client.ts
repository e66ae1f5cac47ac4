import { PORT } from "../cast/ports.ts";
import { callersOf } from "../environment/callers.ts";
import { isOpenHere } from "../environment/ports.ts";
import { askListener } from "../harness/ask-peer.ts";
import { Puller, type PullerOptions } from "../harness/puller.ts";
import type { WireListener } from "../harness/wire.ts";
import { all, first } from "../history/find.ts";
import type { Program } from "../programs/program.ts";
import { type DetourWatch, findDetour, isDetour, watchForDetour } from "./detour.ts";
import { holdReply } from "./hold-reply.ts";
import { comeLate } from "./late-server.ts";
import { visit } from "./nobody-play.ts";
import type { Play, Sides, Wait } from "./play.ts";

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
  sides: Sides,
  env: Readonly<Record<string, string>>,
  { afterMs, options, hear = (listener) => listener }: Coming,
  meet: (met: Met) => Promise<void>,
): Promise<void> {
  const { role, peer } = sides;
  play.record(peer, { what: "stands in" });
  let harness: Puller | undefined;
  const leave = async (): Promise<void> => {
    await harness?.close();
    harness = undefined;
  };
  let coming: NodeJS.Timeout | undefined;
  let callOff = (): void => {};
  let detour: DetourWatch | undefined;
  const before = callersOf(PORT);
  try {
    const { coming: how, ms } = play.schedule;
    const connect = (): void => {
      if (harness) return;
      play.record(peer, { what: "came" });
      harness = Puller.connect(hear(play.hear(sides)), options);
    };
    if (how === "early" && afterMs === undefined) connect();
    const client = play.start(role, env);
    if (!client) return;
    const ended = () => !client.isRunning;
    const opened = (): void => {
      play.record(role, { what: "listens", port: PORT });
      // One that leaves before the handshake: a right client does not take it for its server.
      if (how === "returning") visit(() => play.record(peer, { what: "visited" }));
    };
    const lateByMs = afterMs ?? (how === "late" || how === "returning" ? ms : 0);
    const watch = watchForDetour(play, sides, client, () => harness);
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
    const open: Wait = {
      stage: "open",
      who: role,
      // Until the harness comes there is nothing that the client could do.
      ...(afterMs === undefined ? {} : { idleLimitMs: afterMs + TO_MEET_MS }),
    };
    await play.until((events) => isDecided(events) || first(events, "silent"), open);
    if (!isDecided(play.events)) {
      await trustAnOlderOne(play, harness);
      await play.until(isDecided, open);
    }
    callOff();
    // The end of a program and what its socket did last are told by different messengers.
    if (ended()) await harness?.settle();
    // A value without a handshake: it speaks an older protocol, and was gone before it could be asked.
    if (harness?.hasArrived && !first(play.events, "handshake")) {
      play.record(role, { what: "handshake", with: peer, protocol: "ZMTP 2.0" });
      if (ended()) play.record(role, { what: "disconnected", with: peer });
    }
    if (!harness || !first(play.events, "handshake")) {
      await watch.over();
      await leave();
      if (!ended()) await lookElsewhere(play, sides, client);
      return;
    }

    if (how === "slow") await play.pause(ms);
    await meet({ client, harness, ended, leave });
  } finally {
    callOff();
    await Promise.all([detour?.over(), play.endAll()]);
    await leave();
    if (hasCalledItself(play, before)) play.record(role, { what: "connects", port: PORT, itself: true });
    play.record("harness", { what: "over" });
  }
}

/** Whether there were more connections to the port than the harness made: then the one that has it made them. */
function hasCalledItself(play: Play, before: ReadonlySet<number>): boolean {
  const { events } = play;
  // Where nobody was met, it is not known that the port was the client's.
  if (!first(events, "handshake")) return false;
  // Whoever was met in another way than as a server was called more often.
  const isOdd = (["refused", "silent", "socket type", "security", "connects", "stranger"] as const).some(
    (what) => first(events, what),
  );
  const callers = [...callersOf(PORT)].filter((port) => !before.has(port)).length;
  return !isOdd && callers > play.connections + all(events, "visited").length;
}

/** A client that speaks ZMTP 2.0 is as good as any, and the library tells of no handshake with it. */
async function trustAnOlderOne(play: Play, harness: Puller | undefined): Promise<void> {
  const told = await askListener(TO_ANSWER_MS);
  if (told?.protocol === undefined || told.socketType !== "PUSH") return;
  play.speaks(told.protocol);
  harness?.trustSilence();
}

/** The client is there, and no handshake came of it: what does it do instead? */
async function lookElsewhere(play: Play, sides: Sides, client: Program): Promise<void> {
  const { role } = sides;
  if (!first(play.events, "refused")) return findDetour(play, sides, client);
  const told = await askListener(TO_ANSWER_MS);
  if (told === undefined) {
    // Nobody listens there any more: the client is at its end, which is to be seen before it is told to stop.
    await play.until(() => !client.isRunning, { stage: "end", who: role, idleLimitMs: TO_SEE_IT_END_MS });
    return;
  }
  const { mechanism = "NULL", socketType } = told;
  if (mechanism !== "NULL") play.record(role, { what: "security", mechanism });
  if (socketType === undefined) return;
  play.record(role, { what: "socket type", socketType });
  await holdReply(play, sides, socketType, () => !client.isRunning);
}
