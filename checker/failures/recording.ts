import type { Event, Placed } from "../history/event.ts";
import type { Act, Lesson } from "../lessons/lesson.ts";
import { judge } from "../verdict/judge.ts";
import type { JudgedClaim, Result } from "../verdict/result.ts";

/** What happened when a wrong program failed, kept so that it can be judged and told of again. */
export interface Recording {
  readonly lesson: string;
  /** The folder of the programs, as a user would type it. */
  readonly programs: string;
  readonly act: string;
  readonly attempt: number;
  /** The play in which a claim broke, and what second looks saw besides. */
  readonly events: readonly Event[];
}

/** The act that was played. @throws where the lesson has no such act any more */
function actOf(lesson: Lesson, { act: name, attempt: number }: Pick<Recording, "act" | "attempt">): Act {
  const found = lesson.acts
    .flatMap((act) => [act, ...(act.further ?? [])])
    .find((act) => act.name === name && (act.attempt ?? 0) === number);
  if (!found) throw new Error(`${lesson.name} has no act ${name}, attempt ${number}`);
  return found;
}

/** The claims of the act, judged anew over what was recorded. */
export function judgeAgain(lesson: Lesson, recording: Recording): JudgedClaim[] {
  const placed = recording.events.map((event, index): Placed => ({ ...event, index }));
  return judge(actOf(lesson, recording).claims, placed);
}

/** The result of a check that found just this. */
export function resultOf(lesson: Lesson, recording: Recording): Result {
  return {
    version: 1,
    lesson: lesson.name,
    programs: recording.programs,
    verdict: "fail",
    claims: judgeAgain(lesson, recording),
    history: recording.events,
    ms: 1_000,
  };
}
