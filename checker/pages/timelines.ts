import path from "node:path";
import type { Sides } from "../cast/cast.ts";
import { ASKED_CLIENT, ASKING_SERVER, CLIENT, SERVER } from "../cast/parts.ts";
import { PORT } from "../cast/ports.ts";
import type { Event } from "../history/event.ts";
import { Recorder } from "../history/recorder.ts";
import { PROJECT } from "../paths.ts";
import { playShared } from "../play/asked-pair-play.ts";
import { playPair } from "../play/pair-play.ts";
import { Play } from "../play/play.ts";
import { tsxCommands } from "../programs/command.ts";
import { type Row, rowsOf } from "../report/timeline-rows.ts";
import type { Mark } from "../timeline/mark.ts";
import { storyOf } from "../timeline/story.ts";
import type { Fault } from "./faults.ts";
import type { Fence } from "./page.ts";

/** The two pairs of lesson 5, played: the starter's request and reply, and the solution's push and pull. */
interface PlayedPairs {
  readonly asked: readonly Row[];
  readonly pushed: readonly Row[];
}

/** What is drawn on the page of a lesson, played; and then what a drawing has that was not played. Undefined where nothing is drawn. */
export const DRAWINGS: Readonly<
  Record<string, () => Promise<(fence: Pick<Fence, "text" | "line">) => Fault[]>>
> = {
  "lesson-5": async () => {
    const pairs = await playPairs();
    return (fence) => faultsInDrawing(fence, pairs);
  },
  "lesson-13": async () => {
    const shares = await playShares();
    return (fence) => faultsInShares(fence, shares);
  },
};

/**
 * A drawing of both pairs that is not what they do: in each lane the same, in the same order, and the client's end where the
 * page has it. Between the lanes, what is read of two programs comes in no certain order.
 */
function faultsInDrawing(
  { text, line }: Pick<Fence, "text" | "line">,
  { asked, pushed }: PlayedPairs,
): Fault[] {
  const [left, right] = halves(text, "PUSH and PULL");
  return [...faultsInHalf(left, asked, line), ...faultsInHalf(right, pushed, line)];
}

/** The rows of two drawings that stand side by side; the second one's title tells where it begins. */
function halves(text: string, title: string): [left: string[], right: string[]] {
  const rows = text.trimEnd().split("\n");
  const middle = rows[0]?.indexOf(title) ?? 0;
  return [rows.map((row) => row.slice(0, middle - 1)), rows.map((row) => row.slice(middle - 1))];
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

async function playPairs(): Promise<PlayedPairs> {
  // As long as in the post, so that there is room for all that happens meanwhile.
  const how = { client: CLIENT, server: SERVER, workMs: 2_000, values: 3, isHeld: false };
  const played = (folder: string) => playFolder(folder, (play) => playPair(play, how));
  const asked = await played("lessons/lesson-5/starter");
  const pushed = await played("solutions/lesson-5");
  return { asked: rowsOf(asked).rows, pushed: rowsOf(pushed).rows };
}

/** Two servers and a client, played: by turn, as lesson 13 begins, and by who is free, as its solution. */
interface PlayedShares {
  readonly byTurn: readonly Mark[];
  readonly asked: readonly Mark[];
}

async function playShares(): Promise<PlayedShares> {
  const byTurn = await playShare("lessons/lesson-13/starter", { program: CLIENT, peer: SERVER });
  const asked = await playShare("solutions/lesson-13", { program: ASKED_CLIENT, peer: ASKING_SERVER });
  return { byTurn: storyOf(byTurn).marks, asked: storyOf(asked).marks };
}

/** Such a drawing that is not what they do: in each lane the same, in the same order. Which server gets which value is not known. */
function faultsInShares(
  { text, line }: Pick<Fence, "text" | "line">,
  { byTurn, asked }: PlayedShares,
): Fault[] {
  const [left, right] = halves(text, "By who is free");
  return [...faultsInLanes(left, byTurn, line), ...faultsInLanes(right, asked, line)];
}

const withoutNumbers = (words: string): string => words.replace(/\d+/g, "N");

/** What is shown of a lane stands in the play in this order; what is left out is one value more, as many others. */
function faultsInLanes(half: readonly string[], played: readonly Mark[], line: number): Fault[] {
  const faults: Fault[] = [];
  const rowsOfLane = (lane: string): { at: number; words: string }[] =>
    half.flatMap((row, at) => {
      const words = row.split(`${lane}: `)[1];
      return words === undefined ? [] : [{ at, words: withoutNumbers(words.trim()) }];
    });
  for (const lane of ["client", "server-a", "server-b"]) {
    const shown = rowsOfLane(lane);
    for (const { lane: own, kind, text } of played) {
      if (own !== lane) continue;
      const isThere = shown[0]?.words.startsWith(withoutNumbers(text));
      if (isThere) shown.shift();
      else if (kind !== "arrives" && kind !== "finishes")
        faults.push({ line: line + 1, words: `the ${lane} has "${text}" in another place, or not at all` });
    }
    for (const { at, words } of shown)
      faults.push({ line: line + 1 + at, words: `the ${lane} has no "${words}" here` });
  }
  const goesOn = rowsOfLane("server-a").find(({ words }) => words === "goes on");
  const lastOfOther = rowsOfLane("server-b").findLast(({ words }) => words.startsWith("value:"));
  if (!goesOn || !lastOfOther || goesOn.at < lastOfOther.at)
    faults.push({ line: line + 1, words: "server-a goes on when server-b has nothing left to do" });
  return faults;
}

/** A server that is held still at its first value is server a here, whichever of the two it was. */
async function playShare(folder: string, sides: Sides): Promise<Event[]> {
  const history = await playFolder(folder, (play) => playShared(play, sides, { workMs: 500, values: 10 }));
  const held = history.find(({ what }) => what === "held")?.who ?? "server-1";
  const renamed = (who: string): string =>
    who.startsWith("server-") ? (who === held ? "server-a" : "server-b") : who;
  return history
    .filter(({ what }) => what !== "gave up")
    .map((event) => ({ ...event, who: renamed(event.who) }));
}

/** The events of a client and a server of a folder, played. */
async function playFolder(folder: string, perform: (play: Play) => Promise<void>): Promise<readonly Event[]> {
  const commands = tsxCommands(path.join(PROJECT, folder), ["client", "server"]);
  const play = new Play({
    id: { act: "together", attempt: 0 },
    recorder: new Recorder(),
    commands,
    ports: [PORT],
  });
  await play.perform(() => perform(play));
  return play.history;
}
