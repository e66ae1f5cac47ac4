import { numbered, type Part, part } from "../../cast/cast.ts";
import { PORT, SINK_PORT } from "../../cast/ports.ts";
import { FINISHED, RECEIVED, SENDING } from "../../cast/vocabulary.ts";
import { ends } from "../../claims/ends.ts";
import { runs } from "../../claims/runs.ts";
import { stays } from "../../claims/stays.ts";
import { linesOf } from "../../history/server-lines.ts";
import type { Play } from "../../play/play.ts";
import { startAll, startedOf } from "../../play/start-all.ts";
import { stopAll } from "../../play/tell-to-stop.ts";
import type { Lesson } from "../lesson.ts";
import { finishesAll } from "./finishes-all.ts";
import { folderOf } from "./folder.ts";

const VENTILATOR = part("ventilator", [SENDING], { type: "PUSH", does: "bind", port: PORT });
const WORKER = part(
  "worker",
  [RECEIVED],
  { type: "PULL", does: "connect", port: PORT },
  { type: "PUSH", does: "connect", port: SINK_PORT },
);
const SINK = part("sink", [FINISHED], { type: "PULL", does: "bind", port: SINK_PORT });
const WORKERS = [numbered(WORKER, 1), numbered(WORKER, 2)];
const RUN_ON = [...WORKERS, SINK];
const NUMBERS = ["1", "2", "3", "4", "5", "6"];

/** Three roles on two ports: a ventilator hands numbers out, workers square them, a sink prints the squares. */
export const pipeline: Lesson = {
  name: "pipeline",
  number: 0,
  part: 0,
  title: "Three roles on two ports",
  cast: { written: [VENTILATOR, ...WORKERS, SINK], played: [] },
  solution: folderOf("pipeline"),
  task: [],
  acts: [
    {
      name: "a pipeline",
      claims: [
        ...[VENTILATOR, ...RUN_ON].map(runs),
        ...RUN_ON.map(stays),
        finishesAll(
          SINK,
          NUMBERS.map((number) => String(Number(number) ** 2)),
        ),
        ends(VENTILATOR),
      ],
      play,
    },
  ],
  explainedIn: {},
  hintFor: {},
};

/** All programs of the learner's, and the harness is none of them. */
async function play(play: Play): Promise<void> {
  const started = await startAll(
    play,
    pipeline.cast.written.map((each) => [each, {}] as const),
  );
  const programOf = (each: Part) => started[each.id];
  const isOver = (): boolean => RUN_ON.some((each) => !programOf(each)?.isRunning);
  const hasAll = (): boolean => linesOf(play.events, SINK.id, "value:").length >= NUMBERS.length;
  await play.until(() => isOver() || hasAll(), { stage: "values printed", who: SINK.id });
  await play.until(() => isOver() || !programOf(VENTILATOR)?.isRunning, { stage: "end", who: VENTILATOR.id });
  await stopAll(play, startedOf(started, RUN_ON));
}
