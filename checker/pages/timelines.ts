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
import type { Fault } from "./faults.ts";
import type { Fence } from "./page.ts";

const WIDTH = 38;

/** The two pairs of lesson 5, played: the starter's request and reply, and the solution's push and pull. */
export interface PlayedPairs {
  readonly asked: readonly Row[];
  readonly pushed: readonly Row[];
  /** Both drawings side by side, as the page shows them. */
  readonly text: string;
}

/** What `output-of` says of a block that is drawn from two plays, and not printed by a program. */
export const DRAWN = "timelines";

/**
 * A drawing of both pairs that is not what they do: in each lane the same, in the same order, and the client's end where the
 * page has it. Between the lanes, what is read of two programs comes in no certain order.
 */
export function faultsInDrawing(
  { text, line }: Pick<Fence, "text" | "line">,
  { asked, pushed }: PlayedPairs,
): Fault[] {
  const rows = text.trimEnd().split("\n");
  // Left of this column is the pair that asks, right of it the pair that pushes.
  const middle = rows[0]?.indexOf("PUSH and PULL") ?? 0;
  return [
    ...faultsInHalf(
      rows.map((row) => row.slice(0, middle - 1)),
      asked,
      line,
    ),
    ...faultsInHalf(
      rows.map((row) => row.slice(middle - 1)),
      pushed,
      line,
    ),
  ];
}

const END = "ended, code 0";

function faultsInHalf(half: readonly string[], played: readonly Row[], line: number): Fault[] {
  const faults: Fault[] = [];
  for (const lane of ["client", "server"]) {
    let from = 0;
    for (const { text } of played.filter(({ mark }) => mark?.lane === lane)) {
      const at = half.findIndex((row, index) => index >= from && row.includes(` ${text}`));
      if (at < 0) faults.push({ line: line + 1 + from, words: `from here on, the ${lane} has no "${text}"` });
      else from = at + 1;
    }
  }
  const shown = (words: string): number => half.findIndex((row) => row.includes(words));
  const done = (words: string): number => played.findIndex(({ text }) => text === words);
  for (const value of ["value: 0", "value: 2"]) {
    if (shown(END) < shown(value) !== done(END) < done(value))
      faults.push({
        line: line + 1 + shown(END),
        words: `the client's end is on the other side of "${value}"`,
      });
  }
  return faults;
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
