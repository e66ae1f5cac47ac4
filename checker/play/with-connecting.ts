import { askConnector } from "../harness/ask-peer.ts";
import { all, first } from "../history/find.ts";
import type { Program } from "../programs/program.ts";
import { runningTime } from "../programs/running-time.ts";
import { findLandfall } from "./landfall.ts";
import type { Play, Sides, Wait } from "./play.ts";

const TO_ANSWER_MS = 1_000;
/** What a socket has seen is told soon. */
const TO_TELL_MS = 300;
const TO_LOOK_MS = 10;
/** In which the library tells of no handshake. */
const OLDER = "ZMTP 2.0";

/** A socket of the harness. */
interface Peer {
  /** Of one that receives: whether a value has come that was not yet taken. */
  readonly hasArrived?: boolean;
  trustSilence(): void;
  close(): Promise<void>;
}

/** The harness as the side that binds. */
export interface Binding<Harness> {
  /** Binds a socket to the port. @throws when the port is held */
  bind(): Promise<Harness>;
  /** The socket type that goes with it. */
  readonly fits: string;
  /** Whether a program that sends is to be met: one that leaves and comes again would take values with it. */
  readonly isReceiver?: boolean;
  /** When the harness comes, whatever the schedule of the play says. */
  readonly comesAfter?: (program: Program) => Promise<void>;
  /**
   * How long a program may take to come again, once it has found nobody, in milliseconds: as long as it is told to stay,
   * its reconnect interval is its own choice.
   */
  readonly mayTakeMs?: number;
}

/**
 * Lets a program that connects and the harness find each other, in the order of the schedule, and ends both after their
 * meeting. Where they do not meet, it is looked up what the program does instead.
 */
export async function withConnecting<Harness extends Peer>(
  play: Play,
  sides: Sides,
  env: Readonly<Record<string, string>>,
  { bind, fits, isReceiver = false, comesAfter, mayTakeMs }: Binding<Harness>,
  meet: (program: Program, harness: Harness) => Promise<void>,
): Promise<void> {
  const { role, peer } = sides;
  play.record(peer, { what: "stands in" });
  const { coming, ms } = play.schedule;
  let harness: Harness | undefined;
  let older: string | undefined;
  const come = async (): Promise<void> => {
    harness = await bind();
    if (older !== undefined) harness.trustSilence();
    if (isReceiver) play.record(peer, { what: "came", binds: true });
  };
  const leave = async (): Promise<void> => {
    await harness?.close();
    harness = undefined;
  };
  const isLate = comesAfter !== undefined || coming === "late";
  try {
    if (!isLate) await come();
    const program = play.start(role, env);
    if (!program) return;
    const ended = () => !program.isRunning;
    if (isLate) {
      await (comesAfter ? comesAfter(program) : play.pause(ms));
      // A port that is taken now, and was free before the play, is the program's: that is found and told.
      await come().catch(() => {});
      if (!harness) return ended() ? undefined : await findLandfall(play, role, program);
    }
    const met = () => all(play.events, "handshake").length;
    let metBefore = 0;
    const isThere = () => ended() || met() > metBefore;
    const open: Wait = {
      stage: "open",
      who: role,
      ...(isLate && mayTakeMs !== undefined ? { idleLimitMs: mayTakeMs } : {}),
    };
    const isOdd = (events: Play["events"]) => first(events, "refused") ?? first(events, "silent");
    await play.until((events) => isThere() || isOdd(events), open);
    // A value without a handshake: it speaks an older protocol, and has perhaps gone again.
    const meetAnOlderOne = (): void => {
      if (met() > metBefore || !harness?.hasArrived) return;
      play.speaks(OLDER);
      if (first(play.events, "silent") && !first(play.events, "refused")) harness.trustSilence();
      else {
        play.record(role, { what: "handshake", with: peer, protocol: OLDER });
        play.record(role, { what: "disconnected", with: peer });
      }
    };
    meetAnOlderOne();
    if (!isThere() && isOdd(play.events)) {
      play.record(peer, { what: "left" });
      await leave();
      const { protocol, mechanism = "NULL", socketType = fits } = (await askConnector(TO_ANSWER_MS)) ?? {};
      if (mechanism !== "NULL") play.record(role, { what: "security", mechanism });
      else if (socketType !== fits) play.record(role, { what: "socket type", socketType });
      else {
        // One that speaks an older protocol; or somebody else was refused, who has no part in this, and the program may
        // still be on its way. If it has met the socket that is closed now, it comes again.
        metBefore = met();
        older = protocol;
        if (protocol !== undefined) play.speaks(protocol);
        await come();
        await play.until(isThere, open);
      }
    }
    // The end of a program and what its socket did last are told by different messengers.
    for (let ms = 0; ended() && met() === metBefore && ms < TO_TELL_MS; ms += TO_LOOK_MS)
      await runningTime(TO_LOOK_MS);
    meetAnOlderOne();
    if (met() === metBefore) {
      const isKnown = first(play.events, "socket type") ?? first(play.events, "security");
      if (!ended() && !isKnown) await findLandfall(play, role, program);
      return;
    }

    if (coming === "returning" && !isReceiver) {
      play.record(peer, { what: "left" });
      await leave();
      await play.pause(ms);
      metBefore = met();
      await come();
      await play.until(isThere, open);
      if (ended()) return;
    }

    if (harness) await meet(program, harness);
  } finally {
    await play.endAll();
    await leave();
    play.record("harness", { what: "over" });
  }
}
