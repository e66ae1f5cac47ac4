import { type Sides, sideOf, socketOf } from "../cast/cast.ts";
import type { WireListener } from "../harness/wire.ts";
import type { Program, Settings } from "../programs/program.ts";
import type { Coming } from "./coming.ts";
import { findBinder } from "./find-binder.ts";
import { comesBack, findConnector } from "./find-connector.ts";
import type { Play } from "./play.ts";
import { type PeerSocket, StandIn } from "./stand-in.ts";

/** How a socket of the harness is made: by what its part does, or by both. */
interface SocketClass<Socket extends PeerSocket, Options> {
  connect?(listener: WireListener, port: number, options?: Options): Socket;
  /** @throws when the port is held */
  bind?(listener: WireListener, port: number, options?: Options): Promise<Socket>;
}

/** What the harness's socket is to be told, and who else hears what it hears. */
export interface Ears<Options> {
  readonly options?: Options;
  /** Hears what the socket hears, in place of the history alone. */
  readonly hear?: (listener: WireListener) => WireListener;
}

/** A program and the harness, once they have shaken hands. */
export interface Met<Socket extends PeerSocket> {
  readonly program: Program;
  /** The harness's. */
  readonly socket: Socket;
  readonly standIn: StandIn<Socket>;
  ended(): boolean;
  /** Closes the harness's socket: nobody is connected to the program any more. */
  leave(): Promise<void>;
}

/**
 * Lets a program and the harness find each other, in the order of the schedule. Where they do not meet, it is looked up what
 * the program does instead; then this gives undefined.
 *
 * @param socketClass what the harness has for its part
 * @param env what the program is told
 */
export async function meet<Socket extends PeerSocket, Options>(
  play: Play,
  sides: Sides,
  socketClass: SocketClass<Socket, Options>,
  env: Settings,
  coming: Coming & Ears<Options> = {},
): Promise<Met<Socket> | undefined> {
  const standIn = standInFor(play, sides, socketClass, coming);
  const isBinder = socketOf(sides.program).does === "bind";
  const isReceiver = sideOf(sides.peer) === "receiver";
  const { coming: how, ms } = play.schedule;
  const isLate = isBinder ? how !== "early" : how === "late";
  if (!isLate && coming.afterMs === undefined) await standIn.come();
  const program = play.start(sides.program, env);
  if (!program) return undefined;
  const find = isBinder ? findBinder : findConnector;
  if (!(await find(play, sides, standIn, program, coming))) return undefined;
  if (how === "slow" && isReceiver) await play.pause(ms);
  if (how === "returning" && !isBinder && !isReceiver && !(await comesBack(play, sides, standIn, program)))
    return undefined;
  const { socket } = standIn;
  if (!socket) return undefined;
  standIn.isMetBy(program);
  return { program, socket, standIn, ended: () => !program.isRunning, leave: () => standIn.leave() };
}

/**
 * Starts one more program that connects to the harness's socket, where others are already: who shakes hands now is this one,
 * since it starts only now. Undefined where they do not meet.
 */
export async function meetAnother(
  play: Play,
  sides: Sides,
  { standIn }: Pick<Met<PeerSocket>, "standIn">,
  env: Settings,
): Promise<Program | undefined> {
  standIn.awaits(sides.program);
  const program = play.start(sides.program, env);
  if (!program || !(await findConnector(play, sides, standIn, program, {}))) return undefined;
  standIn.isMetBy(program);
  return program;
}

/** The harness in a peer's part, which has not come yet. */
export function standInFor<Socket extends PeerSocket, Options>(
  play: Play,
  sides: Sides,
  socketClass: SocketClass<Socket, Options>,
  { options, hear = (listener) => listener }: Ears<Options> = {},
): StandIn<Socket> {
  const { does, port } = socketOf(sides.peer);
  return new StandIn(play, sides, (heard) => {
    const socket = socketClass[does]?.(hear(heard), port, options);
    if (!socket) throw new Error(`this socket of the harness does not ${does}`);
    return socket;
  });
}
