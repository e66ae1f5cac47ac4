import { numbered, type Sides, socketOf } from "../cast/cast.ts";
import { asJson, asLine } from "../cast/named-value.ts";
import { Pusher } from "../harness/pusher.ts";
import { UnversionedPusher } from "../harness/unversioned-pusher.ts";
import type { Placed, Stage } from "../history/event.ts";
import { all } from "../history/find.ts";
import { CLEAR_LEAD, leadOf, sentMeanwhile } from "../history/flood.ts";
import { bytesIgnored, valuesReceived } from "../history/named-lines.ts";
import { runningTime } from "../processes/running-time.ts";
import { unknowableNames, unknowableNumbers } from "./bursts.ts";
import { meet, standInFor } from "./meet.ts";
import type { Play } from "./play.ts";
import { stayQuiet } from "./stay-quiet.ts";
import { stopAll } from "./tell-to-stop.ts";

/** Lines that did not come while something was awaited come with the next value, or never. */
const LATE_LINES_IDLE_MS = 700;
/** Some faults show only when nothing comes for a while: a receive with a limit, as in lesson 3. */
const QUIET_MS = 300;
/** So many values show that a line was late: one that collects may collect several. */
const LATE = 5;
/** A history keeps 1,500 lines: no value of another client is sent in a flood of so many. */
const LAST_FROM = 900;
/** A flood begins with so many values, and then flows in such a way … */
const FIRST = 100;
/** … until another client's value is through: so fast that the server never has them all. */
const FAST: Flow = { step: 10, ahead: 200, most: 1_200 };
/** And for the values that follow: never quiet, but with hardly anything in front of them. */
const SLOW: Flow = { step: 1, ahead: 5, most: 1_400 };
const TO_FLOW_MS = 2;
/** What is ahead of the server goes on in drops, so that it never becomes quiet. */
const TO_DROP_MS = 20;
/** So many of its lines come before another's value is through, if nobody waits for it: libzmq looks every 100 messages who else is there. */
const LINES_TO_GET_THROUGH = 400;
/** Or nothing is printed at all for so long. */
const SILENT_MS = 2_000;

/** Whoever can reach the port can send this: text that is no JSON, and is longer in bytes than in letters; and JSON of other shapes. */
const RUBBISH = [
  "früher",
  "null",
  "[1,2,3]",
  '{"client":7,"n":0}',
  '{"client":"x"}',
  '{"client":"x","n":"5"}',
  '{"client":"x","n":1.5}',
  '{"client":"x","n":true}',
].map((text) => Buffer.from(text));
/** How many numbers are sent, but for those of the flood: one, three and two; one after each piece of rubbish; one. */
const NUMBERS = 7 + RUBBISH.length;
/** The numbers of a flood go on from here, and those of the other client meanwhile. */
const [FLOOD_FROM, MEANWHILE_FROM] = [10_000, 20_000];
/** No text at all. */
const NO_TEXT = Buffer.from([0xff, 0xfe, 0x00, 0x80]);

/**
 * The harness is five clients of a server, with names and numbers that nobody can know beforehand: one that stays and has more to
 * come while another sends all it has; one that sends rubbish; one that speaks ZMTP 1.0; and one that floods the server, while
 * the second sends a few values more.
 */
export async function playManyClients(play: Play, { program: server, peer }: Sides): Promise<void> {
  const names = unknowableNames(5);
  const numbers = unknowableNumbers(NUMBERS);
  const clients = new Clients(play, server.id, names);
  const met = await meet(play, { program: server, peer: numbered(peer, 1) }, Pusher, {}, {});
  if (!met) return;
  const { ended, program } = met;
  const finish = (): Promise<void> => stopAll(play, [[program, server]]);
  const waitForLines = (stage: Stage = "values printed"): Promise<boolean> =>
    play.until(() => ended() || isAllSaid(play.events, server.id), {
      stage,
      who: server.id,
      ...(stage === "values printed" ? {} : { idleLimitMs: LATE_LINES_IDLE_MS }),
    });
  const come = async (number: number): Promise<Send> => {
    const part = numbered(peer, number);
    const socket = await standInFor(play, { program: server, peer: part }, Pusher, {
      options: { sendHighWaterMark: 2 * SLOW.most },
    }).come();
    const isMet = (events: readonly Placed[]): boolean =>
      all(events, "handshake", server.id).some((event) => event.with === part.id);
    await play.until((events) => ended() || isMet(events), { stage: "open", who: server.id });
    return (message) => socket.send(message);
  };
  const next = (): number => numbers.shift() ?? 0;
  const one: Send = (message) => met.socket.send(message);

  await clients.send(1, one, next());
  if (!(await waitForLines()) && !ended()) {
    // Whoever prints it late does so when more has come.
    for (let value = 0; value < LATE; value += 1) await clients.send(1, one, next());
    await waitForLines("late lines");
    return finish();
  }
  if (ended()) return finish();
  await stayQuiet(play, server.id, program, { forMs: QUIET_MS, isFirst: true });
  if (ended()) return finish();
  // The first has more to come, and the second does not wait for that.
  const two = await come(2);
  for (let value = 0; value < 3; value += 1) await clients.send(2, two, next());
  const isServed = await waitForLines();
  for (let value = 0; value < 2; value += 1) await clients.send(1, one, next());
  await waitForLines(isServed ? "values printed" : "late lines");
  if (ended() || !isServed) return finish();

  const three = await come(3);
  for (const rubbish of RUBBISH) {
    await clients.sendRubbish(3, three, rubbish);
    await clients.send(1, one, next());
    if (!(await waitForLines()) || ended()) return finish();
  }
  const four = await comeUnversioned();
  await clients.sendRubbish(4, four, NO_TEXT);
  await clients.send(4, four, next());
  if (!(await waitForLines()) || ended()) return finish();

  const five = await come(5);
  await flood(five);
  await waitForLines();
  return finish();

  async function comeUnversioned(): Promise<Send> {
    const { id } = numbered(peer, 4);
    const { port } = socketOf(server);
    play.standIn(numbered(peer, 4));
    const ears = play.hear(id, port, { next: () => server.id, gone: () => server.id, only: () => undefined });
    const socket = await UnversionedPusher.connect(port);
    ears.met?.();
    play.afterEnd(() => socket.close());
    return async (message) => {
      socket.send(Buffer.from(message));
      return true;
    };
  }

  /** A flood that ends when it is clear that another client's values get through; or when one of them does not. */
  async function flood(send: Send): Promise<void> {
    let [sent, meanwhile] = [0, 0];
    const pour = async (count: number): Promise<void> => {
      for (let each = 0; each < count; each += 1) await clients.send(5, send, FLOOD_FROM + sent++);
    };
    const received = (): string[] => valuesReceived(play.events, server.id).map(({ value }) => value);
    const before = received().length;
    const printed = (): number => received().length - before;

    /** Whether another client's value is printed while the flood goes on. */
    const getsThrough = async ({ step, ahead, most }: Flow): Promise<boolean> => {
      const n = MEANWHILE_FROM + meanwhile++;
      await clients.send(2, two, n);
      const line = asLine({ client: names[1] ?? "", n });
      const isThrough = (): boolean => received().includes(line);
      const printedBefore = printed();
      let [lines, silentMs] = [printedBefore, 0];
      const isInVain = (): boolean =>
        sent >= most || silentMs >= SILENT_MS || lines - printedBefore >= LINES_TO_GET_THROUGH;
      while (!ended() && !play.isCalledOff && !isThrough() && !isInVain()) {
        const isAhead = sent - lines > ahead;
        const ms = isAhead ? TO_DROP_MS : TO_FLOW_MS;
        await pour(isAhead ? 1 : step);
        await runningTime(ms);
        silentMs = printed() > lines ? 0 : silentMs + ms;
        lines = printed();
      }
      if (!isThrough()) play.doubts();
      return isThrough();
    };

    const who = { server: server.id, flooding: numbered(peer, 5).id, other: numbered(peer, 2).id };
    const lead = (): number => leadOf(sentMeanwhile(play.events, who));
    await pour(FIRST);
    // The flood goes on after each, or a gap that follows it would not be seen.
    while (sent < LAST_FROM && lead() < CLEAR_LEAD && (await getsThrough(meanwhile === 0 ? FAST : SLOW)))
      await pour(1);
    await pour(1);
  }
}

/** How a flood goes on. */
interface Flow {
  /** So many values at a time. */
  readonly step: number;
  /** When the server has so many that it has not printed, drops follow. */
  readonly ahead: number;
  /** When so many are out, all in all, it was in vain. */
  readonly most: number;
}

/** Sends a message. Gives false where it did not go out. */
type Send = (message: string | Buffer) => Promise<boolean>;

/** What the clients of the harness send, as it is written down. */
class Clients {
  readonly #play: Play;
  readonly #server: string;
  readonly #names: readonly string[];

  constructor(play: Play, server: string, names: readonly string[]) {
    this.#play = play;
    this.#server = server;
    this.#names = names;
  }

  async send(number: number, send: Send, n: number): Promise<void> {
    const value = { client: this.#names[number - 1] ?? "", n };
    await this.#record(number, { value: asLine(value) }, () => send(asJson(value)));
  }

  async sendRubbish(number: number, send: Send, message: Buffer): Promise<void> {
    const value = message.toString("latin1");
    await this.#record(number, { value, rubbishBytes: message.length }, () => send(message));
  }

  async #record(
    number: number,
    sent: { readonly value: string; readonly rubbishBytes?: number },
    send: () => Promise<boolean>,
  ): Promise<void> {
    const at = this.#play.now();
    if (await send()) this.#play.record(`client-${number}`, { what: "sent", ...sent, to: this.#server }, at);
  }
}

/** Whether a server has printed a line for all that it was sent. */
function isAllSaid(events: readonly Placed[], server: string): boolean {
  const sent = all(events, "sent");
  const said = new Set(valuesReceived(events, server).map(({ value }) => value));
  const ignored = bytesIgnored(events, server);
  const rubbish = sent.filter(({ rubbishBytes }) => rubbishBytes !== undefined);
  const values = sent.filter(({ rubbishBytes }) => rubbishBytes === undefined);
  return ignored.length >= rubbish.length && values.every(({ value }) => said.has(value));
}
