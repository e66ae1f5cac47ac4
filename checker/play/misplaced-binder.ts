import { type Sides, socketOf } from "../cast/cast.ts";
import { failedAttempts } from "../environment/linux-sockets.ts";
import { isOpenHere, listeningPortsNow, listeningPortsOf } from "../environment/ports.ts";
import { Puller } from "../harness/puller.ts";
import { first } from "../history/find.ts";
import { activityOf, descendantsOf } from "../processes/descendants.ts";
import { runningTime } from "../processes/running-time.ts";
import { sleepLimitMs } from "../processes/sleep.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";
import type { StandIn } from "./stand-in.ts";

/** A program that connects to a port where nobody listens tries so many times in this time. */
const TO_CONNECT_MS = 700;
const TICK_MS = 100;
/** A program that has come to rest and has opened no port may be trying to connect itself. */
const TICKS_WITHOUT_A_PORT = 8;
/** One that has opened another port, and has rested so long with it, opens no more. */
const TICKS_WITH_ANOTHER = 15;
/** The kernel counts an attempt at a closed port; ZeroMQ repeats it every 100 ms (ZMQ_RECONNECT_IVL). */
const TICKS_TO_COUNT = 3;
const ATTEMPTS = 2;

/** A library that tries to connect waits between two tries: mostly 100 ms, and hardly ever longer than this. */
const LONGEST_RECONNECT_MS = 4_000;
const LOOKS_ASLEEP = 4;
const TO_LOOK_MS = 20;

/** A look that is under way. */
export interface PortWatch {
  /** Begins no further look. */
  stop(): void;
  /** Does what has to do with the port itself, while no look has it open. */
  besides(todo: () => Promise<void>): Promise<void>;
  /** Resolves when the look that is under way is done, and the checker has the port no longer. */
  over(): Promise<void>;
}

/**
 * Looks, while a program that is to bind is waited for, whether the system already tells that it will not: it listens at
 * another port, or connects where it should bind. So a wrong program need not wait for patience to end. Linux only;
 * elsewhere `lookWhereItBinds` finds the same later.
 *
 * @param standIn the harness, which leaves for a moment so that another's attempts can be counted
 */
export function watchThePort(
  play: Play,
  sides: Sides,
  program: Program,
  standIn: Pick<StandIn, "socket" | "come" | "leave">,
): PortWatch {
  const who = sides.program.id;
  const { port } = socketOf(sides.program);
  const { pid } = program;
  if (process.platform !== "linux" || pid === undefined)
    return { stop() {}, besides: (todo) => todo(), over: () => Promise.resolve() };
  let looking: Promise<void> | undefined;
  let hasLooked = false;
  let quietTicks = 0;
  let cpuTicks: number | undefined;
  const clock = setInterval(() => {
    const activity = activityOf(pid);
    const isAsleep = activity !== undefined && !activity.runnable && !activity.stopped;
    const isQuiet = isAsleep && activity.cpuTicks === cpuTicks;
    cpuTicks = activity?.cpuTicks;
    quietTicks = isQuiet ? quietTicks + 1 : 0;
    // The harness's own may be open here in a look, and for a moment after it.
    if (looking || quietTicks < TICKS_WITHOUT_A_PORT || isOpenHere(port, process.pid)) return;
    const wasOpen = play.events.some((event) => event.what === "listens" && event.port === port);
    if (wasOpen && !first(play.events, "handshake")) {
      clearInterval(clock);
      play.record(who, { what: "closes", port });
      return;
    }
    const others = listeningPortsNow([pid, ...descendantsOf(pid)]);
    if (others.length > 0 && quietTicks >= TICKS_WITH_ANOTHER) {
      clearInterval(clock);
      for (const other of others) play.record(who, { what: "listens", ...other });
    } else if (others.length === 0 && !hasLooked && !play.leavesPort) {
      hasLooked = true;
      void atThePort(look);
    }
  }, TICK_MS);
  const atThePort = (todo: () => Promise<void>): Promise<void> => {
    looking = todo().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const look = async (): Promise<void> => {
    // To disconnect it would not be enough: the library tries on, and its own would be the first to come.
    const wasThere = standIn.socket !== undefined;
    if (wasThere) await standIn.leave();
    if (await areAttemptsCounted()) {
      await meetAtThePort(play, sides, program);
      // It connects to another port, or somebody else does.
      if (!first(play.events, "connects")) play.record("harness", { what: "in the way" });
    }
    if (wasThere && !standIn.socket && !isElsewhere(play, sides)) await standIn.come();
  };
  return {
    stop: () => clearInterval(clock),
    async besides(todo) {
      await looking;
      await atThePort(todo);
    },
    over: async () => looking,
  };
}

/** Whether somebody tries to connect to a closed port of this machine, where the harness does not. */
async function areAttemptsCounted(): Promise<boolean> {
  await runningTime(TICK_MS);
  const before = failedAttempts();
  await runningTime(TICKS_TO_COUNT * TICK_MS);
  return failedAttempts() - before >= ATTEMPTS;
}

/**
 * Looks for a program that is alive and does not listen where it should: does it listen at another port, or does it
 * connect where it should bind?
 */
export async function lookWhereItBinds(play: Play, sides: Sides, program: Program): Promise<void> {
  const who = sides.program.id;
  if (program.pid === undefined || play.asksOnlyCalls || isElsewhere(play, sides)) return;
  const found = await listeningPortsOf([program.pid, ...descendantsOf(program.pid)]);
  for (const each of found) if (isAnother(each, sides)) play.record(who, { what: "listens", ...each });
  if (!(await connectsNowhere(program))) await meetAtThePort(play, sides, program);
}

/** Whether nothing of a program would ever try to connect: it sleeps, its library too, and nothing wakes it by itself. Linux only. */
async function connectsNowhere({ pids }: Program): Promise<boolean> {
  for (let look = 0; look < LOOKS_ASLEEP; look += 1) {
    if (sleepLimitMs(pids, true) < LONGEST_RECONNECT_MS) return false;
    await runningTime(TO_LOOK_MS);
  }
  return true;
}

/** Whether it is known already that the program is elsewhere, or has left the port again. */
export function isElsewhere(play: Play, sides: Sides): boolean {
  return play.events.some(
    (event) =>
      event.what === "connects" ||
      event.what === "closes" ||
      (event.what === "listens" && isAnother(event, sides)),
  );
}

function isAnother(
  { port, address }: { readonly port: number; readonly address?: string },
  { program }: Sides,
): boolean {
  return port !== socketOf(program).port || address !== undefined;
}

/** Opens the port for a moment: who connects there is the program. */
async function meetAtThePort(play: Play, sides: Sides, program: Program): Promise<void> {
  const who = sides.program.id;
  const { port } = socketOf(sides.program);
  const connected = (): void => {
    if (!first(play.events, "connects")) play.record(who, { what: "connects", port });
  };
  const harness = await Puller.bind(
    {
      handshake: connected,
      refused: connected,
      disconnected: () => {},
      took: (value, parts) => play.record(sides.peer.id, { what: "took", value, parts, from: who, port }),
    },
    port,
  ).catch(() => undefined);
  if (!harness) return;
  harness.takeAll();
  const isSeen = () => !program.isRunning || first(play.events, "connects");
  await play.until(isSeen, { stage: "end", who, idleLimitMs: TO_CONNECT_MS, libraryMayWake: true });
  await harness.close();
}
