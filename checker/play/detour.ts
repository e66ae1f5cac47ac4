import { PORT } from "../cast/ports.ts";
import { failedAttempts } from "../environment/linux-sockets.ts";
import { doorsNow, doorsOf, isOpenHere } from "../environment/ports.ts";
import { Puller } from "../harness/puller.ts";
import { first } from "../history/find.ts";
import { activityOf, descendantsOf } from "../programs/descendants.ts";
import type { Program } from "../programs/program.ts";
import { runningTime } from "../programs/running-time.ts";
import type { Play, Sides } from "./play.ts";

/** A program that knocks at a port does so many times in this time. */
const TO_KNOCK_MS = 700;
const TICK_MS = 100;
/** A client that has come to rest and has opened nothing may be knocking itself. */
const TICKS_WITHOUT_A_DOOR = 8;
/** One that has opened another door, and has rested so long with it, opens no more. */
const TICKS_AT_A_DOOR = 15;
/** The kernel counts a knock at a closed port; ZeroMQ repeats it every 100 ms (ZMQ_RECONNECT_IVL). */
const TICKS_TO_LISTEN = 3;
const KNOCKS = 2;

/**
 * Looks, while a client is waited for, whether the system already tells that it will not come: it listens at
 * another door, or knocks where it should open. So a wrong client need not wait for patience to end. Linux only;
 * elsewhere `findDetour` finds the same later.
 *
 * @param knocking the harness, which has to be silent for a moment to hear another knock
 */
export function watchForDetour(
  play: Play,
  sides: Sides,
  client: Program,
  knocking: () => Puller | undefined,
): DetourWatch {
  const { role } = sides;
  const { pid } = client;
  if (process.platform !== "linux" || pid === undefined)
    return { stop() {}, over: () => Promise.resolve(), hasPort: () => false };
  let isMeeting = false;
  let listening: Promise<void> | undefined;
  let quietTicks = 0;
  let cpuTicks: number | undefined;
  let wasOpen = false;
  let hasListened = false;
  const clock = setInterval(() => {
    const activity = activityOf(pid);
    const isAsleep = activity !== undefined && !activity.runnable && !activity.stopped;
    const isQuiet = isAsleep && activity.cpuTicks === cpuTicks;
    cpuTicks = activity?.cpuTicks;
    quietTicks = isQuiet ? quietTicks + 1 : 0;
    // A socket of the harness's own that is being closed may still be there.
    const isOpen = !isMeeting && isOpenHere(PORT, process.pid);
    // For a moment only, perhaps: then others have seen it who look more often.
    wasOpen ||= isOpen || play.events.some((event) => event.what === "listens" && event.port === PORT);
    if (listening || quietTicks < TICKS_WITHOUT_A_DOOR || isOpen) return;
    if (wasOpen && !first(play.events, "handshake")) {
      clearInterval(clock);
      play.record(role, { what: "closes", port: PORT });
      return;
    }
    const doors = doorsNow([pid, ...descendantsOf(pid)]);
    if (doors.length > 0 && quietTicks >= TICKS_AT_A_DOOR) {
      clearInterval(clock);
      for (const door of doors) play.record(role, { what: "listens", ...door });
    } else if (
      doors.length === 0 &&
      quietTicks === TICKS_WITHOUT_A_DOOR &&
      !play.leavesPort &&
      !hasListened
    ) {
      hasListened = true;
      listening = listen().finally(() => {
        listening = undefined;
      });
    }
  }, TICK_MS);
  const listen = async (): Promise<void> => {
    const harness = knocking();
    harness?.pause();
    if (await areKnocksHeard()) {
      isMeeting = true;
      await meetAtThePort(play, sides, client);
      isMeeting = false;
      // It knocks at another door, or somebody else does.
      if (!first(play.events, "connects")) play.record("harness", { what: "in the way" });
    }
    if (!isDetour(play)) harness?.goOn();
  };
  return {
    stop: () => clearInterval(clock),
    over: async () => listening,
    hasPort: () => isMeeting,
  };
}

/** A look that is under way. */
export interface DetourWatch {
  /** Begins no further look. */
  stop(): void;
  /** Resolves when the look that is under way is done, and the checker has the port no longer. */
  over(): Promise<void>;
  /** Whether it is the checker that has the port open now. */
  hasPort(): boolean;
}

/** Whether somebody knocks at a closed port of this machine, where the harness does not. */
async function areKnocksHeard(): Promise<boolean> {
  await runningTime(TICK_MS);
  const before = failedAttempts();
  await runningTime(TICKS_TO_LISTEN * TICK_MS);
  return failedAttempts() - before >= KNOCKS;
}

/**
 * Looks for a client that is alive and does not listen where it should: does it listen at another door, or does
 * it connect where it should bind?
 */
export async function findDetour(play: Play, sides: Sides, client: Program): Promise<void> {
  const { role } = sides;
  if (client.pid === undefined || isDetour(play)) return;
  const doors = await doorsOf([client.pid, ...descendantsOf(client.pid)]);
  for (const door of doors)
    if (door.port !== PORT || door.address !== undefined) play.record(role, { what: "listens", ...door });
  await meetAtThePort(play, sides, client);
}

/** Whether it is known already that the client is elsewhere, or has left the port again. */
export function isDetour(play: Play): boolean {
  return play.events.some(
    (event) =>
      event.what === "connects" ||
      event.what === "closes" ||
      (event.what === "listens" && (event.port !== PORT || event.address !== undefined)),
  );
}

/** Opens the port for a moment: who connects there is the client. */
async function meetAtThePort(play: Play, { role, peer }: Sides, client: Program): Promise<void> {
  const knocked = (): void => {
    if (!first(play.events, "connects")) play.record(role, { what: "connects", port: PORT });
  };
  const harness = await Puller.bind({
    handshake: knocked,
    refused: knocked,
    disconnected: () => {},
    took: (value, parts) => play.record(peer, { what: "took", value, parts, from: role }),
  }).catch(() => undefined);
  if (!harness) return;
  harness.takeAll();
  const isSeen = () => !client.isRunning || first(play.events, "connects");
  await play.until(isSeen, { stage: "end", who: role, idleLimitMs: TO_KNOCK_MS });
  await harness.close();
}
