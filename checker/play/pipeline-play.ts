import { numbered, type Part } from "../cast/cast.ts";
import { printed } from "../history/find.ts";
import type { Program } from "../programs/program.ts";
import type { Play } from "./play.ts";
import { startAll, startedOf } from "./start-all.ts";
import { stopAll } from "./tell-to-stop.ts";
import type { Line } from "./worker-play.ts";

/** A program that has nothing left to do ends soon. */
const TO_END_MS = 1_500;

/**
 * All programs of a pipeline, with no harness between them, until the sink is done.
 *
 * @param workMs how long a worker is to work on a number, in milliseconds
 */
export async function playPipeline(
  play: Play,
  { ventilator, worker, sink }: Line,
  workers: number,
  workMs: number,
): Promise<void> {
  const several = Array.from({ length: workers }, (_, place) => numbered(worker, place + 1));
  const settings = { WORK_MS: String(workMs), WORKERS: String(workers) };
  const started = await startAll(
    play,
    [ventilator, ...several, sink].map((part) => [part, settings] as const),
  );
  const programOf = (part: Part): Program | undefined => started[part.id];
  const isOver = (): boolean => several.every((part) => !programOf(part)?.isRunning);
  const isEnded = (part: Part) => (): boolean => isOver() || !programOf(part)?.isRunning;
  const lines = (): number => printed(play.events, sink.id).length;
  await play.until(isEnded(sink), { stage: "values printed", who: sink.id, progress: lines });
  await play.until(isEnded(ventilator), { stage: "end", who: ventilator.id, idleLimitMs: TO_END_MS });
  await stopAll(play, startedOf(started, several));
}
