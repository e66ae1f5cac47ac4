import type { Event } from "../history/event.ts";
import { isMomentFirst, storyOf } from "../timeline/story.ts";
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
  const of = (name: string) => history.filter(({ play }) => play === name);
  if (of(CONTRAST.own).length === 0 || !isMomentFirst(storyOf(of(CONTRAST.solution)).marks)) return undefined;
  const scenes = [
    { title: "Your programs", play: CONTRAST.own },
    { title: "The solution", play: CONTRAST.solution },
  ];
  return drawScenes(history, scenes, drawing);
}
