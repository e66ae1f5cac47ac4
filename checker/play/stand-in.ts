import { type Part, type Sides, socketOf } from "../cast/cast.ts";
import { ownersAt } from "../environment/socket-owners.ts";
import type { WireListener } from "../harness/wire.ts";
import { all, first } from "../history/find.ts";
import type { Program } from "../programs/program.ts";
import type { OtherEnd, Play } from "./play.ts";

/** In which the library tells of no handshake. */
const OLDER = "ZMTP 2.0";
/** Whether the system tells whose a socket is. */
const SEES_SOCKETS = process.platform === "linux";

/** A socket of the harness, as far as meeting a program goes. */
export interface PeerSocket {
  /** Of one that receives: whether a value has come that was not yet taken. */
  readonly hasArrived?: boolean;
  trustSilence(): void;
  /** Of one that connects: resolves when all was told that a program which has ended did on the wire. */
  settle?(): Promise<void>;
  close(): Promise<void>;
}

/** The harness in the part of a program's peer: it comes to the port, and leaves it, and may do so again. */
export class StandIn<Socket extends PeerSocket = PeerSocket> implements OtherEnd {
  readonly #play: Play;
  #sides: Sides;
  /** Programs that have come to its socket, and are not known to have gone. */
  readonly #here: { readonly id: string; readonly program: Program }[] = [];
  #programsMet = 0;
  readonly #open: (listener: WireListener) => Socket | Promise<Socket>;
  #socket: Socket | undefined;
  #isOlder: boolean;

  /** @param open binds its socket, or connects it, as its part has it */
  constructor(play: Play, sides: Sides, open: (listener: WireListener) => Socket | Promise<Socket>) {
    this.#play = play;
    this.#sides = sides;
    this.#open = open;
    this.#isOlder = play.protocol !== undefined;
    play.standIn(sides.peer);
    play.afterEnd(() => this.leave());
  }

  /** Another program is the next to come to the same socket. */
  awaits(program: Part): void {
    this.#sides = { ...this.#sides, program };
  }

  /** A program is at its socket, which may have others. */
  isMetBy(program: Program): void {
    this.#programsMet += 1;
    this.#here.push({ id: this.#sides.program.id, program });
  }

  next(): string {
    return this.#sides.program.id;
  }

  only(): string | undefined {
    return this.#programsMet > 1 ? undefined : this.next();
  }

  /** Which of several it is, the library does not tell; the system does, and else that it has ended. */
  gone(): string {
    const { port } = socketOf(this.#sides.peer);
    const at = this.#here.findIndex(
      ({ program }) => program.hasExited || (SEES_SOCKETS && ownersAt(port, program.pids).length === 0),
    );
    const [gone] = at < 0 ? [] : this.#here.splice(at, 1);
    return gone?.id ?? this.next();
  }

  /** Undefined before it has come, and when it has left. */
  get socket(): Socket | undefined {
    return this.#socket;
  }

  /** @throws when it is to bind, and the port is held */
  async come(): Promise<Socket> {
    const { peer } = this.#sides;
    const { does, port } = socketOf(peer);
    const opened = this.#open(this.#play.hear(peer.id, port, this));
    // One that connects is there at once: whoever asks again must not make another.
    const socket = opened instanceof Promise ? await opened : opened;
    this.#socket = socket;
    if (this.#isOlder) socket.trustSilence();
    const binds = does === "bind" ? { binds: true } : {};
    this.#play.record(peer.id, { what: "came", ...binds });
    return socket;
  }

  /** Nobody is connected to the program any more. */
  async leave(): Promise<void> {
    const socket = this.#socket;
    this.#socket = undefined;
    await socket?.close();
  }

  /** From now on, who has connected is a peer: it speaks a protocol in which the library tells of no handshake. */
  trustSilence(protocol = OLDER): void {
    this.#isOlder = true;
    this.#play.speaks(protocol);
    this.#socket?.trustSilence();
  }

  /** How often the program has shaken hands with it. */
  get met(): number {
    const { program, peer } = this.#sides;
    const isHere = ({ with: other }: { readonly with?: string }): boolean =>
      other === undefined || other === peer.id;
    return all(this.#play.events, "handshake", program.id).filter(isHere).length;
  }

  /**
   * A value without a handshake: the program speaks an older protocol, and was perhaps gone before it could be asked.
   *
   * @param metBefore how often it had shaken hands before that
   */
  noteOlderPeer(metBefore: number): void {
    if (this.met > metBefore || !this.#socket?.hasArrived) return;
    const { events } = this.#play;
    if (first(events, "silent") && !first(events, "refused")) {
      this.trustSilence();
      return;
    }
    const { program, peer } = this.#sides;
    const end = { with: peer.id, port: socketOf(peer).port };
    this.#play.record(program.id, { what: "handshake", ...end, protocol: OLDER });
    this.#play.record(program.id, { what: "disconnected", ...end });
  }
}
