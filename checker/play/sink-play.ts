import { numbered, type Sides } from "../cast/cast.ts";
import { asSquare } from "../cast/square.ts";
import { Pusher } from "../harness/pusher.ts";
import type { Placed } from "../history/event.ts";
import { all, printed } from "../history/find.ts";
import { runningTime } from "../processes/running-time.ts";
import type { Program } from "../programs/program.ts";
import { meet, standInFor } from "./meet.ts";
import type { Play } from "./play.ts";
import { shuffled } from "./shuffle.ts";
import { outlastTimers } from "./stay-quiet.ts";

/** How often it is looked whether a sink has taken something up, and how far apart that is. */
const [MOST_LOOKS, TO_LOOK_MS] = [100, 5];
/** A sink that has set itself a time gets up to so many milliseconds before the last square: it may take its end for the end of all. */
const LONGEST_LIMIT_MS = 6_000;

/**
 * The harness is two workers of a sink, and sends the squares of 1 to `count` in an order that nobody can know beforehand. Where
 * that of another number than `count` comes last, it waits before that until the sink has come to rest; whoever has set itself a
 * time gets that, too.
 *
 * @param comesLast whether the last square to come is that of `count`, or of another number
 */
export async function playSink(
  play: Play,
  { program: sink, peer: worker }: Sides,
  { count, comesLast }: { count: number; comesLast: "count" | "another" },
): Promise<void> {
  const who = sink.id;
  const met = await meet(play, { program: sink, peer: numbered(worker, 1) }, Pusher, {});
  if (!met) return;
  const { program, ended } = met;
  const second = numbered(worker, 2);
  const other = await standInFor(play, { program: sink, peer: second }, Pusher).come();
  await play.until(
    (events) => ended() || all(events, "handshake", who).some((event) => event.with === second.id),
    { stage: "open", who },
  );
  const numbers = notInOrder(count, comesLast === "count");
  const [last = count] = numbers.slice(-1);
  const send = async (n: number, from: number): Promise<void> => {
    const socket = from === 1 ? met.socket : other;
    play.record(numbered(worker, from).id, { what: "sent", value: `${n} ${n * n}`, to: who });
    await socket.send(asSquare(n));
  };
  await program.untilAtRest();
  if (comesLast === "another") await outlastTimers(program);
  if (ended()) return;
  const before = program.timesRun;
  // What is to come last comes by the same connection as all before it: of two, nobody knows which is read first.
  const from = (place: number): number => (comesLast === "count" ? 1 : 1 + (place % 2));
  for (const [place, n] of numbers.slice(0, -1).entries()) await send(n, from(place));
  if (comesLast === "another") {
    // Else it may be found at rest before anything has come to it.
    await untilRunAgain(program, before);
    await program.untilAtRest();
    if (program.isRunning) play.record(who, { what: "rested" });
    await outlastTimers(program, LONGEST_LIMIT_MS);
    await program.untilRead();
  }
  if (isDone(play.events, who) || ended()) return;
  await send(last, 1);
  await play.until(ended, { stage: "end", who });
}

/** Resolves when a program has run once more, or after a while: where another of its threads reads, that is not seen. */
async function untilRunAgain(program: Program, before: number): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS && program.isRunning && program.timesRun <= before; looks += 1)
    await runningTime(TO_LOOK_MS);
}

/** Whether a sink says that it has all. */
function isDone(events: readonly Placed[], who: string): boolean {
  return printed(events, who).some(({ means }) => means?.does === "completes");
}

/** 1 to `count`, shuffled: it begins with another than 1, and ends with `count`, or with another. */
function notInOrder(count: number, isCountLast: boolean): number[] {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  for (;;) {
    const order = shuffled(numbers, Math.random);
    if (order[0] !== 1 && (order.at(-1) === count) === isCountLast) return order;
  }
}
