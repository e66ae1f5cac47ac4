import type { Event } from "../../../history/event.ts";
import { isSamePlay, type PlayId } from "../../../history/play-id.ts";
import { CONTRAST } from "../../../verdict/result.ts";
import type { Check, KeptPlay, KeptPlays, Report } from "../../words.ts";
import type { Scene } from "../timeline/timeline.tsx";

/** What can be shown of a check: one play, or two beside each other. */
export interface Choice {
  readonly name: string;
  /** Whether it is there to tell the story. */
  readonly isStory?: true;
  /** The play that it is; undefined where it is two. */
  readonly play?: PlayId;
  readonly scenes: readonly (Scene & {
    readonly title: string;
    /** Whether the sentence is told for which the picture is drawn. */
    readonly hasMoment: boolean;
  })[];
}

interface PairSide {
  readonly title: string;
  readonly events: readonly Event[];
}

/** A play that failed, and one that passed. */
export interface Pair {
  readonly name: string;
  readonly fail: PairSide;
  readonly pass: PairSide;
}

export function reportIn(check: Check | undefined): Report | undefined {
  const { outcome } = check ?? {};
  return outcome && "report" in outcome ? outcome.report : undefined;
}

/**
 * All that can be shown of a check, in the order in which it happened. While it goes on, that is only what is played now.
 *
 * @param own what the programs under check are called
 * @param pair two plays of other checks, to be seen beside each other
 */
export function choicesIn(check: Check | undefined, own: string, pair: Pair | undefined): Choice[] {
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
  return [...contrastIn(history, own), ...plays, ...(pair ? [pairIn(pair)] : [])];
}

/** What tells the story of a check: the learner's programs beside the solution, or else one play. */
export function told(choices: readonly Choice[], play: PlayId | undefined): Choice | undefined {
  return (
    choices.find((choice) => choice.isStory) ??
    choices.find((choice) => choice.play !== undefined && isSamePlay(choice.play, play)) ??
    choices.findLast((choice) => choice.play !== undefined)
  );
}

function contrastIn(history: readonly Event[], own: string): Choice[] {
  const of = (act: string): Scene => sceneOf(history, ({ play }) => play.act === act);
  const [theirs, solution] = [of(CONTRAST.own), of(CONTRAST.solution)];
  if (theirs.events.length === 0 || solution.events.length === 0) return [];
  const scenes = [
    { ...theirs, title: own, hasMoment: false },
    { ...solution, title: "The solution", hasMoment: true },
  ];
  return [{ name: `${own} beside the solution`, isStory: true, scenes }];
}

function pairIn({ name, fail, pass }: Pair): Choice {
  const scene = ({ title, events }: PairSide, hasMoment: boolean) => ({
    title,
    events,
    // They are of other checks, whose claims are not here.
    places: events.map(() => -1),
    hasMoment,
  });
  return { name, scenes: [scene(fail, false), scene(pass, true)] };
}

/** The last failure and the last pass of a lesson, once there are both. */
export function pairOf({ fail, pass }: KeptPlays): Pair | undefined {
  if (!fail || !pass) return undefined;
  const title = (of: string, { at }: KeptPlay): string => `${of}, ${new Date(at).toLocaleString()}`;
  return {
    name: "Your last failure beside your last pass",
    fail: { title: title("Your last failure", fail), events: fail.events },
    pass: {
      title: title("Your last pass", pass),
      events: sameActOf(pass.events, fail.events[0]?.play, pass.told),
    },
  };
}

/** Of a pass, the play of the same act as one that failed, or else the one that told it. */
export function sameActOf(
  pass: readonly Event[],
  failed: PlayId | undefined,
  told: PlayId | undefined,
): readonly Event[] {
  const play = pass.findLast((event) => event.play.act === failed?.act)?.play ?? told;
  return pass.filter((event) => isSamePlay(event.play, play));
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

const LOOKS: Readonly<Record<NonNullable<PlayId["look"]>, string>> = {
  calls: "with its calls told",
  file: "with its output in a file",
  "after a loss": "with its output in a file",
  "taken port": "with the port taken",
  alone: "with nobody coming by",
  asked: "asking who comes",
};

function nameOf({ act, attempt, again, look, run }: PlayId): string {
  return [
    act,
    ...(run === undefined ? [] : [`run ${run}`]),
    ...(attempt > 0 ? ["with more time"] : []),
    ...(again === undefined && look === undefined ? [] : ["once more"]),
    ...(look === undefined ? [] : [LOOKS[look]]),
  ].join(", ");
}
