import type { Event } from "../../../history/event.ts";
import { isSamePlay, type PlayId } from "../../../history/play-id.ts";
import { CONTRAST } from "../../../verdict/result.ts";
import type { Check, KeptPlay, KeptPlays, Report } from "../../words.ts";
import type { Scene } from "../timeline/timeline.tsx";

/** What can be shown of a check: one play, or two beside each other. */
export interface Choice {
  readonly name: string;
  /** The play that it is; undefined where it is two. */
  readonly play?: PlayId;
  readonly scenes: readonly (Scene & {
    readonly title: string;
    /** Whether the sentence is told for which the picture is drawn. */
    readonly hasMoment: boolean;
  })[];
}

export function reportIn(check: Check | undefined): Report | undefined {
  const { outcome } = check ?? {};
  return outcome && "report" in outcome ? outcome.report : undefined;
}

/**
 * All that can be shown of a check, in the order in which it happened. While it goes on, that is only what is played now.
 *
 * @param kept the last failure and the last pass of the lesson
 */
export function choicesIn(check: Check | undefined, kept: KeptPlays): Choice[] {
  const report = reportIn(check);
  const history = report?.result.history ?? check?.events ?? [];
  const hasMoment = report?.result.verdict !== "fail";
  const plays = playsIn(history)
    .filter(({ act }) => !Object.values(CONTRAST).includes(act))
    .map((play, at): Choice => {
      const scene = { ...sceneOf(history, (event) => isSamePlay(event.play, play)), title: "", hasMoment };
      return { name: `${at + 1}. ${nameOf(play)}`, play, scenes: [scene] };
    });
  if (!report) return plays.slice(-1);
  return [...contrastIn(history), ...plays, ...keptIn(kept)];
}

/** What tells the story of a check: the learner's programs beside the solution, or else one play. */
export function told(choices: readonly Choice[], play: PlayId | undefined): Choice | undefined {
  return (
    choices.find((choice) => choice.name === BOTH) ??
    choices.find((choice) => choice.play !== undefined && isSamePlay(choice.play, play)) ??
    choices.findLast((choice) => choice.play !== undefined)
  );
}

const BOTH = "Yours beside the solution";

function contrastIn(history: readonly Event[]): Choice[] {
  const of = (act: string): Scene => sceneOf(history, ({ play }) => play.act === act);
  const [own, solution] = [of(CONTRAST.own), of(CONTRAST.solution)];
  if (own.events.length === 0 || solution.events.length === 0) return [];
  const scenes = [
    { ...own, title: "Your programs", hasMoment: false },
    { ...solution, title: "The solution", hasMoment: true },
  ];
  return [{ name: BOTH, scenes }];
}

function keptIn({ fail, pass }: KeptPlays): Choice[] {
  if (!fail || !pass) return [];
  const scene = (title: string, { events, at }: KeptPlay, hasMoment: boolean) => ({
    title: `${title}, ${new Date(at).toLocaleString()}`,
    events,
    // They are of other checks, whose claims are not here.
    places: events.map(() => -1),
    hasMoment,
  });
  const scenes = [scene("Your last failure", fail, false), scene("Your last pass", pass, true)];
  return [{ name: "Your last failure beside your last pass", scenes }];
}

function sceneOf(history: readonly Event[], isIn: (event: Event) => boolean): Scene {
  const places = history.flatMap((event, at) => (isIn(event) ? [at] : []));
  return { places, events: places.flatMap((at) => history[at] ?? []) };
}

/** The plays in which something was started, in their order. */
function playsIn(history: readonly Event[]): PlayId[] {
  const plays: PlayId[] = [];
  for (const { what, play } of history)
    if (what === "started" && !plays.some((each) => isSamePlay(each, play))) plays.push(play);
  return plays;
}

function nameOf({ act, attempt, again, look, run }: PlayId): string {
  return [
    act,
    ...(run === undefined ? [] : [`run ${run}`]),
    ...(attempt > 0 ? ["with more room"] : []),
    ...(again === undefined ? [] : ["once more"]),
    ...(look === undefined ? [] : [`a closer look: ${look}`]),
  ].join(", ");
}
