import { numbered, type Part, type Sides, socketOf } from "../cast/cast.ts";
import { openConnectionsAt } from "../environment/open-connections.ts";
import { Puller } from "../harness/puller.ts";
import { visitAsSubscriber } from "../harness/visitor.ts";
import { peersLines } from "../history/client-lines.ts";
import type { Placed } from "../history/event.ts";
import { all, first } from "../history/find.ts";
import { runningTime } from "../processes/running-time.ts";
import type { Program } from "../programs/program.ts";
import { drainAfterEnd } from "./drain-after-end.ts";
import { meet, standInFor } from "./meet.ts";
import type { Play } from "./play.ts";
import type { StandIn } from "./stand-in.ts";
import { outlastTimers } from "./stay-quiet.ts";
import { visit } from "./visit.ts";

/** What a program at rest has sent arrives within this time. */
const TO_ARRIVE_MS = 25;
/** Who has come and gone is gone for the program within this time. */
const TO_BE_GONE_MS = 1_000;
const TO_LOOK_MS = 5;
/** Where the system does not tell, it gets so long. */
const UNSEEN_MS = 50;
/** A client that counts too low begins when some more have come. */
const MOST_MORE = 3;
/** A client that has its servers, and begins only with more of them, does so soon after each. */
const TO_BEGIN_MS = 700;
/** One that waits for its servers to take something does nothing meanwhile, which shows soon. */
const TO_SEE_IT_WAIT_MS = 500;
/** A time up to here is waited for, where a program has set itself one: it may take that for its servers. */
const LONGEST_TIMER_MS = 5_200;
/** What has happened at its socket, one that looks every now and then has seen after so many looks of ours. */
const LOOKS_ASLEEP = 20;

/** Who comes to a client that waits for several servers. */
export interface Gathering {
  /** For how many servers it is to wait. */
  readonly count: number;
  /** What tells it that, in its environment. */
  readonly setting: string;
  /** Whether that is so where it is told nothing. */
  readonly isDefault?: boolean;
  /**
   * Whether there are others: before the last server comes, somebody knocks and leaves, a SUB is refused, and a server leaves
   * and comes again. Else the last server stays at work on its first value until the client has ended.
   */
  readonly isDisturbed: boolean;
}

/**
 * The harness is all servers of a client, which come one after the other: each only when the client has been seen at rest with
 * those before it. Where it begins too early, that is all; where it does not begin with the last, more of them come.
 */
export async function playSeveralServers(
  play: Play,
  { program: client, peer }: Sides,
  { count, setting, isDefault = false, isDisturbed }: Gathering,
): Promise<void> {
  const who = client.id;
  const sides = { program: client, peer: numbered(peer, 1) };
  const met = await meet(play, sides, Puller, { [setting]: isDefault ? undefined : String(count) });
  if (!met) return;
  const { program, ended } = met;
  met.socket.takeAll();
  const servers = new Servers(play, client, peer, ended, met.standIn);
  const hasBegun = (): boolean => hasSaidOrSent(play.events, who, count) || ended();
  await settle(program, !isDisturbed);
  for (let number = 2; number < count && !hasBegun(); number += 1) {
    (await servers.next())?.takeAll();
    await settle(program);
  }
  if (isDisturbed && !hasBegun()) await disturb(play, servers, program, hasBegun);
  if (!hasBegun()) {
    if (play.schedule.coming === "late") await play.pause(play.schedule.ms);
    const last = await servers.next();
    if (isDisturbed) last?.takeAll();
    else last?.takeOne();
    await play.until(hasBegun, { stage: "first value", who });
    for (let more = 0; more < MOST_MORE && !hasBegun(); more += 1) {
      (await servers.next())?.takeAll();
      await play.until(hasBegun, { stage: "first value", who, idleLimitMs: TO_BEGIN_MS });
    }
    if (!isDisturbed && hasBegun()) await stayAtWork(play, who, numbered(peer, count).id, ended);
  }
  await play.until(ended, { stage: "end", who });
  if (!ended()) {
    play.record(numbered(peer, count).id, { what: "released" });
    servers.takeAll();
    await play.until(ended, { stage: "end after release", who, idleLimitMs: TO_SEE_IT_WAIT_MS });
  }
  if (ended()) await drainAfterEnd(play, who, servers.sockets);
}

/** Whether a client said that its servers are there, or sent something. */
function hasSaidOrSent(events: readonly Placed[], who: string, count: number): boolean {
  return first(events, "took") !== undefined || peersLines(events, who, count).length > 0;
}

/** The last server has taken one value, and is at work on it. */
async function stayAtWork(play: Play, who: string, server: string, ended: () => boolean): Promise<void> {
  const taken = (): Placed<"took"> | undefined => first(play.events, "took", server);
  await play.until(() => ended() || taken(), { stage: "first value", who });
  const value = taken()?.value;
  if (value !== undefined) play.record(server, { what: "busy", value });
}

/** Somebody who is no server, twice; and a server that is one, though it comes twice. */
async function disturb(
  play: Play,
  servers: Servers,
  program: Program,
  hasBegun: () => boolean,
): Promise<void> {
  const { port } = servers;
  const visits: [() => Promise<void>, { socketType?: string }][] = [
    [() => new Promise((resolve) => visit(port, resolve)), {}],
    [() => visitAsSubscriber(port), { socketType: "SUB" }],
  ];
  for (const [come, how] of visits) {
    if (hasBegun()) return;
    play.record("visitor", { what: "visited", ...how });
    await come();
    await servers.untilOthersGone();
    await settle(program);
  }
  if (hasBegun()) return;
  const comeAgain = await servers.leave();
  await servers.untilOthersGone();
  await settle(program);
  if (hasBegun()) return;
  (await comeAgain())?.takeAll();
  await settle(program);
}

/**
 * Whatever has just happened makes the client do is done, and was seen.
 *
 * @param isPatient whether a client that has set itself a time gets that
 */
async function settle(program: Program, isPatient = false): Promise<void> {
  await program.untilAtRest(LOOKS_ASLEEP);
  if (isPatient) await outlastTimers(program, LONGEST_TIMER_MS);
  await program.untilRead();
  await runningTime(TO_ARRIVE_MS);
}

/** The servers that have come. */
class Servers {
  readonly port: number;
  readonly #play: Play;
  readonly #client: Part;
  readonly #peer: Part;
  readonly #ended: () => boolean;
  readonly #standIns: StandIn<Puller>[];

  /** @param firstOne who has come already */
  constructor(play: Play, client: Part, peer: Part, ended: () => boolean, firstOne: StandIn<Puller>) {
    this.port = socketOf(client).port;
    this.#play = play;
    this.#client = client;
    this.#peer = peer;
    this.#ended = ended;
    this.#standIns = [firstOne];
  }

  get sockets(): Puller[] {
    return this.#standIns.flatMap(({ socket }) => socket ?? []);
  }

  takeAll(): void {
    for (const socket of this.sockets) socket.takeAll();
  }

  /** One more comes. Resolves when it has shaken hands, or the client has ended. */
  next(): Promise<Puller | undefined> {
    const peer = numbered(this.#peer, this.#standIns.length + 1);
    const standIn = standInFor(this.#play, { program: this.#client, peer }, Puller);
    this.#standIns.push(standIn);
    return this.#come(standIn, peer.id);
  }

  /** The last one that has come leaves. Gives what lets it come again. */
  async leave(): Promise<() => Promise<Puller | undefined>> {
    const { id } = numbered(this.#peer, this.#standIns.length);
    const standIn = this.#standIns.at(-1);
    this.#play.record(id, { what: "left" });
    await standIn?.leave();
    return async () => (standIn ? this.#come(standIn, id) : undefined);
  }

  /** Resolves when the client has closed its end of every other connection than those of the servers that are there. */
  async untilOthersGone(): Promise<void> {
    for (let ms = 0; ms < TO_BE_GONE_MS && !this.#ended(); ms += TO_LOOK_MS) {
      const open = openConnectionsAt(this.port);
      if (open === undefined) return runningTime(UNSEEN_MS);
      if (open <= this.sockets.length) return;
      await runningTime(TO_LOOK_MS);
    }
  }

  async #come(standIn: StandIn<Puller>, id: string): Promise<Puller | undefined> {
    const shaken = (): number =>
      all(this.#play.events, "handshake").filter((event) => event.with === id).length;
    const before = shaken();
    const socket = await standIn.come();
    const isMet = (): boolean => shaken() > before;
    await this.#play.until(() => this.#ended() || isMet(), { stage: "open", who: this.#client.id });
    return socket;
  }
}
