import path from "node:path";
import { CLIENT, SERVER } from "../cast/parts.ts";
import { PORT } from "../cast/ports.ts";
import { Recorder } from "../history/recorder.ts";
import { PROJECT } from "../paths.ts";
import { playPair } from "../play/pair-play.ts";
import { Play } from "../play/play.ts";
import { tsxCommands } from "../programs/command.ts";
import { plain } from "../report/paint.ts";
import { beside, drawTimeline } from "../report/timeline.ts";
import { type Row, rowsOf } from "../report/timeline-rows.ts";

const WIDTH = 38;

/** The two pairs of lesson 5, played: the starter's request and reply, and the solution's push and pull. */
export interface PlayedPairs {
  readonly asked: readonly Row[];
  readonly pushed: readonly Row[];
  /** Both drawings side by side, as the page shows them. */
  readonly text: string;
}

export async function playPairs(): Promise<PlayedPairs> {
  const asked = await playFolder("lessons/lesson-5/starter");
  const pushed = await playFolder("solutions/lesson-5");
  const draw = (title: string, events: typeof asked): string[] => [
    title,
    "",
    ...drawTimeline(events, { width: WIDTH, paint: plain, hasTimes: false }),
  ];
  const text = beside(draw(" REQ and REP", asked), draw(" PUSH and PULL", pushed), WIDTH + 2).join("\n");
  return { asked: rowsOf(asked).rows, pushed: rowsOf(pushed).rows, text };
}

async function playFolder(folder: string) {
  const recorder = new Recorder();
  const commands = tsxCommands(path.join(PROJECT, folder), ["client", "server"]);
  const play = new Play({ id: { act: "together", attempt: 0 }, recorder, commands, ports: [PORT] });
  // As long as in the post, so that there is room for all that happens meanwhile.
  const how = { client: CLIENT, server: SERVER, workMs: 2_000, values: 3, isHeld: false };
  await play.perform(() => playPair(play, how));
  return play.history;
}
