import { at, numbered, type Part, type Sides } from "../cast/cast.ts";
import { SINK_PORT } from "../cast/ports.ts";
import { squareIn } from "../cast/square.ts";
import { Puller } from "../harness/puller.ts";
import type { WireListener } from "../harness/wire.ts";
import { all } from "../history/find.ts";
import { areFarApart } from "../history/squares-apart.ts";
import { unknowableNumbers } from "./bursts.ts";
import { findConnector } from "./find-connector.ts";
import { meetAnother, standInFor } from "./meet.ts";
import { meetServer } from "./meet-server.ts";
import type { Play } from "./play.ts";
import type { StandIn } from "./stand-in.ts";
import type { Started } from "./start-all.ts";
import { outlastTimers, stayQuiet } from "./stay-quiet.ts";
import { stopAll } from "./tell-to-stop.ts";

/** A worker may always take as long as in the lesson, whatever it is told. */
const LONGEST_WORK_MS = 2_000;
/** And soon after that its square is there. */
const TO_SHOW_MS = 1_500;
/** So many numbers the first worker gets one after the other, each when it has nothing to do: they show how long it works. */
export const ALONE = 3;
/** Before the first one nothing comes for a while: a worker waits as long as it takes. */
const QUIET_MS = 300;
/** While one worker stands still, the other gets this many numbers, and so does the one that stands still. */
const EACH = 2;

/** The numbers of the lesson, and some more: a worker stops neither at a count nor at a number. */
const MANY = 24;
/** A limit up to here is waited for, where a worker has set itself one. */
const LONGEST_LIMIT_MS = 6_000;

/** Who is played: the worker, and the harness at both of its ends. */
export interface Line {
  readonly worker: Part;
  readonly ventilator: Part;
  readonly sink: Part;
}

/**
 * The harness is the ventilator and the sink of two workers. The sink comes last. The first worker gets numbers when it has
 * nothing to do; then there is a second, the first is held still, and the second has to bring its squares while that one stands still.
 *
 * @param workMs how long a worker is to work on a number, in milliseconds
 */
export async function playWorkers(
  play: Play,
  { worker, ventilator, sink }: Line,
  workMs: number,
): Promise<void> {
  const env = { WORK_MS: String(workMs) };
  const [one, two] = [numbered(worker, 1), numbered(worker, 2)];
  const numbers = unknowableNumbers(ALONE + 2 * EACH).map(String);
  const squares = (): number => all(play.events, "took").length;
  const met = await meetServer(play, { program: one, peer: ventilator }, env);
  if (!met) return;
  const standIn = sinkFor(play, one, sink);
  if (!(await findConnector(play, sinkSides(one, sink), standIn, met.program, {})))
    return stop([met.program, one]);
  standIn.isMetBy(met.program);
  standIn.socket?.takeAll();
  const send = (): Promise<void> => met.send(numbers.shift() ?? "");
  const ended = (): boolean => met.ended();
  const untilSquares = (count: number, who: Part, isOver: () => boolean): Promise<boolean> =>
    play.until(() => isOver() || squares() >= count, {
      stage: "squared",
      who: who.id,
      ownMs: workMs + LONGEST_WORK_MS,
      idleLimitMs: TO_SHOW_MS,
    });
  await stayQuiet(play, one.id, met.program, { forMs: QUIET_MS, isFirst: true });
  if (ended()) return stop([met.program, one]);
  for (let alone = 1; alone <= ALONE; alone += 1) {
    await send();
    if (!(await untilSquares(alone, one, ended)) || ended()) return stop([met.program, one]);
  }
  // Which of its two sockets comes first is not known.
  standIn.awaits(at(two, SINK_PORT));
  const another = await meetAnother(play, { program: two, peer: ventilator }, met, env);
  if (!another) return stop([met.program, one]);
  const isThere = await play.until(
    (events) =>
      !another.isRunning || all(events, "handshake", two.id).some((event) => event.with === sink.id),
    { stage: "open", who: two.id },
  );
  if (isThere && another.isRunning) {
    const isHeld = met.program.hold();
    for (let number = 0; number < 2 * EACH; number += 1) await send();
    const served = ALONE + (isHeld ? EACH : 2 * EACH);
    await untilSquares(served, two, () => !another.isRunning);
    met.program.letGo();
    await untilSquares(ALONE + 2 * EACH, one, () => ended() || !another.isRunning);
  }
  return stop([met.program, one], [another, two]);

  function stop(...started: readonly Started[]): Promise<void> {
    return stopAll(play, started);
  }
}

/**
 * The harness is the ventilator and the sink of one worker, which gets many numbers at once: more than there are in the lesson.
 *
 * @param workMs how long a worker is to work on a number, in milliseconds
 */
export async function playManyNumbers(
  play: Play,
  { worker, ventilator, sink }: Line,
  workMs: number,
): Promise<void> {
  const met = await meetServer(play, { program: worker, peer: ventilator }, { WORK_MS: String(workMs) });
  if (!met) return;
  const { program, ended } = met;
  const standIn = sinkFor(play, worker, sink);
  if (!(await findConnector(play, sinkSides(worker, sink), standIn, program, {})))
    return stopAll(play, [[program, worker]]);
  standIn.socket?.takeAll();
  for (let number = 1; number <= MANY; number += 1) await met.send(String(number));
  // Whose squares are far apart has a time of its own, and there is no room for many.
  const isEnough = (): boolean => {
    const squares = all(play.events, "took");
    return squares.length >= MANY || areFarApart(squares, workMs);
  };
  await play.until(() => ended() || isEnough(), {
    stage: "squared",
    who: worker.id,
    ownMs: workMs + LONGEST_WORK_MS,
    idleLimitMs: TO_SHOW_MS,
  });
  // Who has set itself a time may take its end for the end of all.
  await program.untilAtRest();
  if (program.isRunning) play.record(worker.id, { what: "rested" });
  await outlastTimers(program, LONGEST_LIMIT_MS);
  return stopAll(play, [[program, worker]]);
}

function sinkSides(worker: Part, sink: Part): Sides {
  return { program: at(worker, SINK_PORT), peer: sink };
}

/** The harness as the sink: what it takes is read as a number and its square, where it is that. */
function sinkFor(play: Play, worker: Part, sink: Part): StandIn<Puller> {
  const hear = (listener: WireListener): WireListener => ({
    ...listener,
    took: (value, parts, bytes) => {
      const reads = parts === 1 ? squareIn(bytes.toString()) : undefined;
      play.record(sink.id, {
        what: "took",
        value,
        parts,
        port: SINK_PORT,
        ...(reads === undefined ? {} : { reads }),
      });
    },
  });
  return standInFor(play, sinkSides(worker, sink), Puller, { hear });
}
