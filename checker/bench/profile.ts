import type { Event } from "../history/event.ts";
import { isSamePlay } from "../history/play-id.ts";
import { lifeInWords } from "../verdict/life.ts";
import type { Result } from "../verdict/result.ts";

/**
 * Where the time of a check went, in seconds of its own clock: each play, how long its programs ran, and for how long it was waited
 * for what did not come; then what was asked of the machine, and what of the command is not the check.
 *
 * @param totalMs how long the command took, in milliseconds
 */
export function profileOf({ history, ms }: Pick<Result, "history" | "ms">, totalMs: number): string {
  const plays = playsIn(history).toSorted((one, other) => begin(one) - begin(other));
  const last = Math.max(0, ...plays.map(end));
  return [
    ...plays.map(playInWords),
    ...(ms - last >= LEAST_MS ? [`then ${inSeconds(ms - last)} of questions`] : []),
    `${inSeconds(totalMs - ms)} before and after`,
  ].join("; ");
}

/** What is shorter is not spoken of. */
const LEAST_MS = 10;

function playsIn(history: readonly Event[]): Event[][] {
  const plays: Event[][] = [];
  for (const event of history) {
    const play = plays.find(([first]) => first && isSamePlay(first.play, event.play));
    if (play) play.push(event);
    else plays.push([event]);
  }
  return plays;
}

function playInWords(play: readonly Event[]): string {
  const [first] = play;
  const started = play.find(({ what }) => what === "started");
  const ended = play.findLast(({ what }) => what === "ended");
  const inVainMs = play.reduce((sum, event) => sum + (event.what === "gave up" ? event.waitedMs : 0), 0);
  const name = first ? lifeInWords(first.play, undefined) : "";
  const runs = started && ended ? `, programs ${inSeconds(ended.at - started.at)}` : "";
  const inVain = inVainMs > 0 ? `, in vain ${inSeconds(inVainMs)}` : "";
  return `${name} ${inSeconds(begin(play))} to ${inSeconds(end(play))}${runs}${inVain}`;
}

function begin(play: readonly Event[]): number {
  return Math.min(...play.map(({ at }) => at));
}

function end(play: readonly Event[]): number {
  return Math.max(...play.map(({ at }) => at));
}

function inSeconds(ms: number): string {
  return (ms / 1_000).toFixed(2);
}
