import { PORT } from "../cast/ports.ts";
import { Recorder } from "../history/recorder.ts";
import { type Commands, Play } from "../play/play.ts";
import type { Schedule } from "../play/schedule.ts";

/** A play of no lesson, for tests. */
export function aPlay(
  commands: Commands,
  how: {
    readonly recorder?: Recorder;
    readonly schedule?: Schedule;
    readonly ports?: readonly number[];
    readonly idleLimitMs?: number;
  } = {},
): Play {
  const { recorder = new Recorder(), ports = [PORT], ...rest } = how;
  return new Play({ id: { act: "play", attempt: 0 }, recorder, commands, ports, ...rest });
}
