import { type Sides, socketOf } from "../cast/cast.ts";
import { READY } from "../cast/ready.ts";
import { askListener } from "../harness/ask-peer.ts";
import { Asker } from "../harness/asker.ts";
import { LostAsker } from "../harness/lost-asker.ts";
import { all } from "../history/find.ts";
import { lostWith } from "../history/lost-questions.ts";
import type { Program } from "../programs/program.ts";
import { AskingStandIn } from "./asking-stand-in.ts";
import { drainAfterEnd } from "./drain-after-end.ts";
import { meet } from "./meet.ts";
import type { Play } from "./play.ts";

/** What has bound a port says within this time what it is. */
const TO_ANSWER_MS = 1_000;
/** A client that waits for somebody does nothing meanwhile, which shows soon. */
const TO_SEE_IT_WAIT_MS = 700;
/** So many ask and are gone at a time, … */
const LOST_AT_A_TIME = 3;
/** … so often: a client may be quicker than the news that a server is gone, but hardly ever for all of them, and hardly twice. */
const TIMES = 2;

/**
 * The harness is two servers of a client. The first asks, gets a value, and is at work on that until the client has ended. The
 * second asks, and asks again for each value that it gets; but for nothing more than there is: a client is to end without that.
 *
 * @param values how many there are
 */
export async function playWhoIsFree(play: Play, sides: Sides, values: number): Promise<void> {
  const arrived = await firstServer(play, sides);
  if (!arrived) return;
  const { server: first, program, ended } = arrived;
  const who = sides.program.id;
  await first.ask();
  const isServed = await play.until(() => ended() || first.values.length > 0, {
    stage: "first value",
    who,
  });
  const [value] = first.values;
  if (value !== undefined) play.record(first.id, { what: "busy", value });
  // What it gives besides, it gives now.
  if (isServed) await program.untilAtRest();
  const second = new AskingStandIn(play, sides, 2, () => all(play.events, "took").length >= values);
  if (!ended()) {
    await second.come(program);
    await second.askOnAndOn();
    await play.until(ended, { stage: "end", who });
  }
  if (!ended()) {
    play.record(first.id, { what: "released" });
    await Promise.all([first.askOnAndOn(), second.askOnAndOn()]);
    await play.until(ended, { stage: "end after release", who, idleLimitMs: TO_SEE_IT_WAIT_MS });
  }
  if (ended()) await drainAfterEnd(play, who, [first, second]);
}

/**
 * The harness is three servers, and others that ask and are gone before they could get a value. The second of the three asks twice
 * before it gets anything.
 */
export async function playLostServers(play: Play, sides: Sides): Promise<void> {
  const arrived = await firstServer(play, sides);
  if (!arrived) return;
  const { server: first, program, ended } = arrived;
  const who = sides.program.id;
  for (let time = 0; time < TIMES && !ended(); time += 1) {
    await askInVain(play, sides, program);
    if (ended()) break;
    const before = first.values.length;
    await first.ask();
    await play.until(() => ended() || first.values.length > before, { stage: "first value", who });
    const inVain = all(play.events, "asked in vain").at(-1);
    if (!inVain || lostWith(play.events, inVain).length < inVain.count) break;
  }
  const [second, third] = [new AskingStandIn(play, sides, 2), new AskingStandIn(play, sides, 3)];
  if (!ended()) {
    await second.come(program);
    await Promise.all([second.ask(), second.ask()]);
    await second.askOnAndOn();
    await play.until(() => ended() || second.values.length > 0, { stage: "first value", who });
  }
  if (!ended()) {
    await third.come(program);
    await third.askOnAndOn();
    await first.askOnAndOn();
    await play.until(ended, { stage: "end", who });
  }
  if (ended()) await drainAfterEnd(play, who, [first, second, third]);
}

/**
 * Several shake hands. Then the client is held still, until each has asked and is gone: it can't have given them anything before
 * that.
 */
async function askInVain(play: Play, { program: client }: Sides, program: Program): Promise<void> {
  const { port } = socketOf(client);
  const askers: LostAsker[] = [];
  for (let each = 0; each < LOST_AT_A_TIME; each += 1) {
    const ears = play.hear("visitor", port, NOBODY);
    const asker = await LostAsker.connect(port);
    if (!asker) continue;
    ears.met?.();
    askers.push(asker);
    play.afterEnd(() => asker.close());
  }
  await program.untilAtRest();
  program.hold();
  for (const asker of askers) await asker.askAndGo(READY);
  play.record("visitor", { what: "asked in vain", count: askers.length });
  program.letGo();
  await program.untilAtRest();
}

/** Of connections by hand, only that they were there is told. */
const NOBODY = { next: () => "visitor", gone: () => "visitor", only: () => undefined };

/** The first server comes. Undefined where they do not meet, or the client is something else than a ROUTER, which is told then. */
async function firstServer(play: Play, sides: Sides): Promise<Arrived | undefined> {
  const { port, type } = socketOf(sides.program);
  const server = new AskingStandIn(play, sides, 1);
  const met = await meet(play, server.sides, Asker, {}, { hear: server.hear });
  if (!met) return undefined;
  server.isAt(met.standIn);
  const ears = play.hear(server.id, port, NOBODY);
  const told = await askListener(port, TO_ANSWER_MS);
  ears.met?.();
  const { program, ended } = met;
  if (told?.socketType === undefined || told.socketType === type) return { server, program, ended };
  play.record(sides.program.id, { what: "socket type", socketType: told.socketType });
  return undefined;
}

/** The first server, and the client to which it has come. */
interface Arrived {
  readonly server: AskingStandIn;
  readonly program: Program;
  ended(): boolean;
}
