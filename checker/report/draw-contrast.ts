import type { Event } from "../history/event.ts";
import { isMomentBesideTheHeld, isMomentFirst } from "../timeline/moment.ts";
import { storyOf } from "../timeline/story.ts";
import { CONTRAST } from "../verdict/result.ts";
import { drawScenes } from "./draw-scenes.ts";
import type { Paint } from "./paint.ts";

/**
 * Draws the learner's pair beside the solution's. Undefined where a failure has no such plays, and where the machine was
 * so busy that the solution's does not show what it is there to show.
 */
export function drawContrast(
  history: readonly Event[],
  drawing: { readonly width: number; readonly paint: Paint },
): string[] | undefined {
  const of = (act: string) => history.filter(({ play }) => play.act === act);
  const [own, solution] = [of(CONTRAST.own), of(CONTRAST.solution)];
  const plays = { own: own[0]?.play, solution: solution[0]?.play };
  if (!plays.own || !plays.solution || !showsThePoint(solution)) return undefined;
  const scenes = [
    { title: "Your programs", play: plays.own },
    { title: "The solution", play: plays.solution },
  ];
  return drawScenes(history, scenes, drawing);
}

function showsThePoint(solution: readonly Event[]): boolean {
  const { marks, lanes } = storyOf(solution);
  return lanes.length > 2 ? isMomentBesideTheHeld(marks) : isMomentFirst(marks);
}
